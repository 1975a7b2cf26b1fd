import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as cases from '../api/cases';
import type { Case } from '../api/cases';
import type { Query } from '../api/get';
import { atLeast, wrote } from '../api/ownWrites';
import { useCommand } from '../api/useCommand';
import { useStep, type Became } from '../outbox/useStep';

export const useCase = (id: string) =>
  useQuery({ queryKey: ['case', id], queryFn: ({ signal }) => cases.one(id, signal) });

/** Those of a team, or one's own, by what is due. */
export const useCases = (team: string | null, query: Query, enabled = true) =>
  useQuery({
    queryKey: ['cases', team, query],
    queryFn: ({ signal }) =>
      team === null
        ? cases.own({ ...query, atLeast: atLeast() }, signal)
        : cases.ofTeam(team, { ...query, atLeast: atLeast() }, signal),
    enabled,
  });

/** The same, page after page. */
export const useCasePages = (team: string | null, query: Query) =>
  useInfiniteQuery({
    queryKey: ['cases', 'pages', team, query],
    queryFn: ({ signal, pageParam }) => {
      const asked = { ...query, after: pageParam, atLeast: atLeast() };
      return team === null ? cases.own(asked, signal) : cases.ofTeam(team, asked, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** A name is asked for once, and what came is not kept. */
export const useCalled = (alias: string) =>
  useQuery({
    queryKey: ['cases', 'called', alias],
    queryFn: () => cases.called(alias),
    enabled: alias !== '',
    gcTime: 0,
    staleTime: Infinity,
  });

function useShown() {
  const queries = useQueryClient();
  return (sheet: Case) => {
    wrote(sheet);
    queries.setQueryData(['case', sheet.id], sheet);
    for (const name of ['cases', 'entries']) void queries.invalidateQueries({ queryKey: [name] });
  };
}

export function useGesture(sheet: Pick<Case, 'id' | 'version'>, onDone: (sheet: Case) => void) {
  const commandOf = useCommand();
  const show = useShown();
  return useMutation({
    mutationFn: ({ to, body }: { to: string; body: object }) =>
      cases.change(sheet, to, body, commandOf({ id: sheet.id, version: sheet.version, to, body })),
    onSuccess: (after) => {
      show(after);
      onDone(after);
    },
  });
}

/** One that names nobody: it may wait on this device for the network. */
export function useCaseStep(sheet: Pick<Case, 'id'>, onDone: (became: Became) => void) {
  const queries = useQueryClient();
  const show = useShown();
  return useStep<Case>(show, onDone, () => void queries.invalidateQueries({ queryKey: ['case', sheet.id] }));
}

export function useBegin(onDone: (sheet: Case) => void) {
  const commandOf = useCommand();
  const show = useShown();
  return useMutation({
    mutationFn: (request: Parameters<typeof cases.begin>[0]) => cases.begin(request, commandOf(request)),
    onSuccess: (sheet) => {
      show(sheet);
      onDone(sheet);
    },
  });
}
