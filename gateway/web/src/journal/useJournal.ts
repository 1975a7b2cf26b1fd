import { useIdle } from '@mantine/hooks';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/http';
import { atLeast, shown } from '../api/ownWrites';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';

const UNUSED_MS = 5 * 60_000;
const AGAIN_MS = 15_000;
/** The service waits a moment itself before it says that its list is behind: after so many moments something is wrong. */
const MOST_BEHIND = 15;

/** A team's day, or another list of entries, as the service last gave it. */
export interface ReadEntries {
  items: Intervention[];
  /** How many times in turn the list did not hold yet what was changed on this page. */
  behind: number;
  /** How many there are beyond what is listed too; left out where all are listed. */
  total?: number;
}

type Ask = (
  atLeast: string[],
  signal: AbortSignal,
) => Promise<{ items: Intervention[]; behind: boolean; total?: number }>;

export const useDay = (team: string | null, day: string) =>
  useEntries(['day', team, day], (held, signal) => requests.dayOfTeam(team ?? '', day, held, signal), {
    enabled: team !== null,
  });

/**
 * A list of entries, read again by itself while somebody is there: a page left open must not keep a session alive.
 *
 * @param again after how long; the shortest counts where several parts of the page show the same list
 */
export function useEntries(queryKey: (string | null)[], ask: Ask, { enabled = true, again = AGAIN_MS } = {}) {
  const unused = useIdle(UNUSED_MS, { initialState: false });
  const queries = useQueryClient();
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<ReadEntries> => {
      const held = atLeast();
      const { behind, ...read } = await ask(held, signal);
      if (!behind) shown(held);
      const before = queries.getQueryData<ReadEntries>(queryKey)?.behind ?? 0;
      return { ...read, behind: behind ? before + 1 : 0 };
    },
    enabled,
    // Behind, it is asked again at once: the service waits before it answers so.
    refetchInterval: ({ state }) => (unused ? false : isBehind(state.data) ? 1 : again),
  });
}

/** True while the list is asked again because it does not hold yet what was changed here. */
export const isBehind = (day: ReadEntries | undefined) =>
  day !== undefined && day.behind > 0 && day.behind <= MOST_BEHIND;

export const useIntervention = (id: string) =>
  useQuery({
    queryKey: ['intervention', id],
    queryFn: ({ signal }) => requests.intervention(id, signal),
    // A refusal is not asked for again by itself: what is being written in its place stays.
    refetchOnWindowFocus: ({ state }) => !(state.error instanceof Problem),
  });

/** The entry as a list on this page has it. */
export const useListed = (id: string): Intervention | undefined => listedIn(useQueryClient(), id);

export function listedIn(queries: QueryClient, id: string): Intervention | undefined {
  const lists = ['day', 'work'].flatMap((list) => queries.getQueriesData<ReadEntries>({ queryKey: [list] }));
  return lists.flatMap(([, day]) => day?.items ?? []).find((entry) => entry.id === id);
}
