import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { atLeast } from '../api/ownWrites';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';

/** Whose doubles, and of which days; without days, since there is something left to validate. */
export interface WhoseDoubles {
  team: string;
  from?: string;
  to?: string;
}

/** Two entries that may be the same act; the second came later. */
export interface PossibleDouble {
  first: Intervention;
  second: Intervention;
}

/** What both of a pair seem to have recorded, the last day first. */
export const useDoubles = (whose: WhoseDoubles) =>
  useInfiniteQuery({
    // Beside the days: whatever is changed on this page may make or settle one.
    queryKey: ['journal', 'doubles', whose],
    queryFn: ({ signal, pageParam }) => requests.doubles({ ...whose, after: pageParam, atLeast: atLeast() }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Says that the two are two acts: nobody is asked again. */
export function useTellApart(onTold: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ first, second }: PossibleDouble) => requests.tellApart(first.id, second.id),
    onSuccess: async () => {
      onTold();
      await queries.invalidateQueries({ queryKey: ['journal', 'doubles'] });
    },
  });
}
