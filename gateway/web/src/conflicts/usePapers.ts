import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as cases from '../api/cases';
import type { Case, Papers } from '../api/cases';
import { useCommand } from '../api/useCommand';

/** What they say changes with the case: each version of it asks anew. */
export const usePapers = ({ id, version }: Case) =>
  useQuery({ queryKey: ['papers', id, version], queryFn: ({ signal }) => cases.papers(id, signal) });

/** Something new about the papers; what it answers is shown at once. */
export function usePaper<T>(
  { id, version }: Case,
  ask: (said: T, command: string) => Promise<Papers>,
  onDone: () => void,
) {
  const commandOf = useCommand();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: T) => ask(said, commandOf({ id, said })),
    onSuccess: (papers) => {
      queries.setQueryData(['papers', id, version], papers);
      onDone();
    },
    // Signatures live in this page alone.
    gcTime: 0,
  });
}

/** Makes the notice; that it was made is on the case from then on. */
export function useTelling({ id }: Case) {
  const commandOf = useCommand();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (at: number) => cases.tell(id, commandOf({ id, at })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['papers', id] }),
  });
}
