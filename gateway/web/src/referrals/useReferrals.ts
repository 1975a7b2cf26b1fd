import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Query } from '../api/get';
import { atLeast, wrote } from '../api/ownWrites';
import * as referrals from '../api/referrals';
import type { Referral } from '../api/referrals';
import { useStep, type Became } from '../outbox/useStep';

export const useReferral = (id: string) =>
  useQuery({ queryKey: ['referral', id], queryFn: ({ signal }) => referrals.one(id, signal) });

/** Those of a team, or one's own, page after page. */
export const useReferralPages = (team: string | null, query: Query) =>
  useInfiniteQuery({
    queryKey: ['referrals', 'pages', team, query],
    queryFn: ({ signal, pageParam }) => {
      const asked = { ...query, after: pageParam, atLeast: atLeast() };
      return team === null ? referrals.own(asked, signal) : referrals.ofTeam(team, asked, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const useAppointments = () =>
  useQuery({
    queryKey: ['referrals', 'appointments'],
    queryFn: ({ signal }) => referrals.appointments({ atLeast: atLeast() }, signal),
  });

export const useQuiet = () =>
  useQuery({
    queryKey: ['referrals', 'quiet'],
    queryFn: ({ signal }) => referrals.quiet({ atLeast: atLeast() }, signal),
  });

export const useOverdue = (team: string) =>
  useQuery({
    queryKey: ['referrals', 'overdue', team],
    queryFn: ({ signal }) => referrals.overdue(team, { atLeast: atLeast() }, signal),
  });

/** A step of a referral, shown as it is then; without network it waits on this device, in its order. */
export function useReferralStep({ id }: Pick<Referral, 'id'>, onDone: (became: Became) => void) {
  const queries = useQueryClient();
  return useStep<Referral>(
    (after) => {
      wrote(after);
      queries.setQueryData(['referral', after.id], after);
      void queries.invalidateQueries({ queryKey: ['referrals'] });
    },
    onDone,
    () => void queries.invalidateQueries({ queryKey: ['referral', id] }),
  );
}
