import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { atLeast, shown } from '../api/ownWrites';
import * as requests from '../api/requests';
import { usePerson } from '../session/SessionContext';
import { periodQuery, type PeriodQuestion } from './period';

/** The entries of a period, the last first, a page after the other. */
export function usePeriod(asked: PeriodQuestion) {
  const person = usePerson();
  return useInfiniteQuery({
    // Read again with the days after a change.
    queryKey: ['journal', 'period', asked],
    queryFn: async ({ signal, pageParam }) => {
      const held = atLeast();
      const query = { ...periodQuery(asked, person.id), after: pageParam, atLeast: held };
      const { body, behind } = await requests.journal(query, signal);
      if (!behind) shown(held);
      return body;
    },
    enabled: asked.mine || asked.team !== null,
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
