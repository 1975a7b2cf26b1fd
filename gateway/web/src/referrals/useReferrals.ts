import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Query } from '../api/get';
import { atLeast, wrote } from '../api/ownWrites';
import * as referrals from '../api/referrals';
import type { Referral } from '../api/referrals';
import { useStep, type Became } from '../outbox/useStep';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';

/** So many days one is told of what ended without news. */
const SILENT_DAYS = 7;

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

/** One's own that ended without news in the last days. */
export const useSilent = () =>
  useQuery({
    queryKey: ['referrals', 'silent'],
    queryFn: async ({ signal }) => {
      const { items } = await referrals.own({ open: 'false', atLeast: atLeast() }, signal);
      const from = new Date(now().getTime() - SILENT_DAYS * 86_400_000);
      return items.filter(
        ({ outcome, closedOn }) => outcome === 'SANS_NOUVELLE' && (closedOn ?? '') >= clockAt(from).day,
      );
    },
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
