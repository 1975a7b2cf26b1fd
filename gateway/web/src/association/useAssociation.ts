import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/association';
import type { Association, Description } from '../api/association';
import { useCommand } from '../api/useCommand';
import { useMay } from '../people/RightsContext';

const MINUTES = 60_000;

export const useAssociation = () => {
  const may = useMay();
  return useQuery({
    queryKey: ['association'],
    queryFn: ({ signal }) => api.association(signal),
    enabled: may('association.read'),
  });
};

/** What anybody may know; where nobody answers the page says what it says of any association. */
export const useOpenAssociation = () =>
  useQuery({
    queryKey: ['association', 'open'],
    queryFn: ({ signal }) => api.openAssociation(signal),
    staleTime: 5 * MINUTES,
    retry: false,
  });

function useReadAgain() {
  const queries = useQueryClient();
  return (now: Association) => {
    queries.setQueryData(['association'], now);
    void queries.invalidateQueries({ queryKey: ['association', 'open'] });
  };
}

export function useDescribe(onDone: () => void) {
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ said, version }: { said: Description; version: number }) =>
      api.describe(said, version, commandOf({ said, version })),
    onSuccess: (now) => {
      readAgain(now);
      onDone();
    },
  });
}

export function useChooseLogo(onDone: () => void) {
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ since, picture, version }: { since: string; picture: string | null; version: number }) =>
      api.chooseLogo({ since, picture }, version, commandOf({ since, picture, version })),
    onSuccess: (now) => {
      readAgain(now);
      onDone();
    },
  });
}
