import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/outsiders';
import type { Access, Outsider } from '../api/outsiders';
import { useCommand } from '../api/useCommand';

export const useOutsiders = () => useQuery({ queryKey: ['outsiders'], queryFn: ({ signal }) => api.outsiders(signal) });

/** Null where the identity provider lets nobody read its accounts. */
export const useAccounts = () => useQuery({ queryKey: ['accounts'], queryFn: ({ signal }) => api.accounts(signal) });

export type Asked =
  | { what: 'register'; body: Parameters<typeof api.register>[0] }
  | { what: 'admit'; whom: Pick<Outsider, 'id' | 'version'>; body: Access }
  | { what: 'confirmation' | 'refusal'; whom: Pick<Outsider, 'id' | 'version'> };

function ask(asked: Asked, command: string): Promise<Outsider> {
  switch (asked.what) {
    case 'register':
      return api.register(asked.body, command);
    case 'admit':
      return api.admit(asked.whom, asked.body, command);
    case 'confirmation':
    case 'refusal':
      return api.settle(asked.whom, asked.what, command);
  }
}

/** What is done with somebody who is no staff; the list has it at once. */
export function useOutsider(onDone: (outsider: Outsider) => void) {
  const queries = useQueryClient();
  const commandOf = useCommand();
  return useMutation({
    mutationFn: (asked: Asked) => ask(asked, commandOf(asked)),
    onSuccess: (outsider) => {
      queries.setQueryData<Outsider[]>(['outsiders'], (known) => [
        ...(known ?? []).filter(({ id }) => id !== outsider.id),
        outsider,
      ]);
      onDone(outsider);
    },
  });
}
