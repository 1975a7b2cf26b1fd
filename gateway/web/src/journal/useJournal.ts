import { useIdle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { outcomeUnknown, Problem } from '../api/http';
import { atLeast, shown } from '../api/ownWrites';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { uuidv7 } from '../ui/uuid';

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

/** A change that somebody else forestalled: what it was decided on, and what stands there now. */
export interface Conflict {
  base: Intervention;
  current: Intervention;
}

/** One gesture: what was decided, on which version, under an id of its own. */
interface Gesture {
  base: Intervention;
  change: requests.Change;
  command: string;
}

/** Changes an entry as it was shown; a newer version there makes a conflict, never an overwrite. */
export function useChange(onDone: (now: Intervention) => void) {
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const unanswered = useRef<Gesture | null>(null);
  const keep = (entry: Intervention) => queries.setQueryData(['intervention', entry.id], entry);
  const refresh = useRefresh();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: ({ base, change, command }: Gesture) => requests.change(base, change, command),
    onSuccess: (now) => {
      unanswered.current = null;
      keep(now);
      refresh([now]);
      onDone(now);
    },
    onError: async (refused, gesture) => {
      // Sent again it has to be the same: it may be done already.
      unanswered.current = outcomeUnknown(refused) ? gesture : null;
      if (!(refused instanceof Problem) || refused.status !== 412) return;
      const current = await requests.intervention(gesture.base.id);
      keep(current);
      refresh();
      setConflict({ base: gesture.base, current });
    },
  });
  const forestalled = error instanceof Problem && error.status === 412;
  return {
    ask: (base: Intervention, change: requests.Change) => {
      setConflict(null);
      mutate(again(unanswered.current, base, change) ?? { base, change, command: uuidv7() });
    },
    pending: isPending,
    error: forestalled ? null : error,
    conflict,
    settle: () => {
      setConflict(null);
      reset();
    },
  };
}

/** The gesture that nobody answered, where this is the same one: on the version it was decided on, for it may be done. */
function again(unanswered: Gesture | null, base: Intervention, change: requests.Change): Gesture | null {
  if (unanswered?.base.id !== base.id) return null;
  return JSON.stringify(unanswered.change) === JSON.stringify(change) ? unanswered : null;
}

export type Changing = ReturnType<typeof useChange>;
