import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as handover from '../api/handover';
import type { OpenCount, OpenReferral } from '../api/handover';
import { formatNumber } from '../ui/format';
import { uuidv7 } from '../ui/uuid';

/** The lists hear of what was done a moment later. */
const HEARD_BY_MS = 1_500;

export const useOpenOf = (person: string) =>
  useQuery({ queryKey: ['open-of', person], queryFn: ({ signal }) => handover.openOf(person, signal) });

export const useWithoutAnybody = (team: string) =>
  useQuery({ queryKey: ['without-anybody', team], queryFn: ({ signal }) => handover.withoutAnybody(team, signal) });

export const useReferralsOf = (team: string, person: string) =>
  useQuery({
    queryKey: ['referrals-of', team, person],
    queryFn: async ({ signal }) => (await handover.referralsOf(team, person, signal)).items,
  });

export interface Gift {
  team: string;
  from: string;
  to: string;
  /** Only this one; null for all. */
  only: OpenReferral | null;
}

/** Gives one or all of somebody's open referrals to a colleague; answers how many. */
export function useHandOver(onDone: (gift: Gift, count: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ team, from, to, only }: Gift) => {
      if (only === null) return (await handover.handAllOver({ team, from, to }, uuidv7())).handedOver;
      await handover.handOver(only, { from, to }, uuidv7());
      return 1;
    },
    onSuccess: (count, gift) => {
      const readAgain = () => {
        for (const name of ['without-anybody', 'referrals-of', 'open-of']) {
          void queries.invalidateQueries({ queryKey: [name] });
        }
      };
      readAgain();
      setTimeout(readAgain, HEARD_BY_MS);
      onDone(gift, count);
    },
  });
}

/** « 3 mises en relation ouvertes ». */
export const inWords = ({ count, label }: OpenCount) => `${formatNumber(count)} ${label}`;
