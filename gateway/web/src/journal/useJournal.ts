import { useIdle } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../api/http';
import { atLeast, shown } from '../api/ownWrites';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';

const UNUSED_MS = 5 * 60_000;
const AGAIN_MS = 15_000;
/** The service waits a moment itself before it says that its list is behind: after so many moments something is wrong. */
const MOST_BEHIND = 15;

/** A team's day as the list has it. */
export interface DayOfTeam {
  items: Intervention[];
  /** How many times in turn the list did not hold yet what was changed on this page. */
  behind: number;
}

/** A day, read again by itself while somebody is there: a page left open must not keep a session alive. */
export function useDay(team: string | null, day: string) {
  const unused = useIdle(UNUSED_MS, { initialState: false });
  const queries = useQueryClient();
  const queryKey = ['day', team, day];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<DayOfTeam> => {
      const held = atLeast();
      const { items, behind } = await requests.dayOfTeam(team ?? '', day, held, signal);
      if (!behind) shown(held);
      const before = queries.getQueryData<DayOfTeam>(queryKey)?.behind ?? 0;
      return { items, behind: behind ? before + 1 : 0 };
    },
    enabled: team !== null,
    // Behind, it is asked again at once: the service waits before it answers so.
    refetchInterval: ({ state }) => (unused ? false : isBehind(state.data) ? 1 : AGAIN_MS),
  });
}

/** True while the list is asked again because it does not hold yet what was changed here. */
export const isBehind = (day: DayOfTeam | undefined) =>
  day !== undefined && day.behind > 0 && day.behind <= MOST_BEHIND;

export const useIntervention = (id: string) =>
  useQuery({
    queryKey: ['intervention', id],
    queryFn: ({ signal }) => requests.intervention(id, signal),
    // A refusal is not asked for again by itself: what is being written in its place stays.
    refetchOnWindowFocus: ({ state }) => !(state.error instanceof Problem),
  });

/** The entry as a list on this page has it. */
export function useListed(id: string): Intervention | undefined {
  const days = useQueryClient().getQueriesData<DayOfTeam>({ queryKey: ['day'] });
  return days.flatMap(([, day]) => day?.items ?? []).find((entry) => entry.id === id);
}
