import { useIdle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/http';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';

const UNUSED_MS = 5 * 60_000;

/** A day, read again by itself while somebody is there: a page left open must not keep a session alive. */
export function useDay(team: string | null, day: string) {
  const unused = useIdle(UNUSED_MS, { initialState: false });
  return useQuery({
    queryKey: ['day', team, day],
    queryFn: ({ signal }) => requests.dayOfTeam(team ?? '', day, signal),
    enabled: team !== null,
    refetchInterval: unused ? false : 15_000,
  });
}

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

/** The list is a moment behind the entry itself: it is asked again a little later. */
const LIST_FOLLOWS_MS = 1_200;

/** Reads again what a change shows in. */
export function useRefresh() {
  const queries = useQueryClient();
  const now = () => {
    void queries.invalidateQueries({ queryKey: ['day'] });
    void queries.invalidateQueries({ queryKey: ['activity'] });
  };
  return { now, later: () => void setTimeout(now, LIST_FOLLOWS_MS) };
}

interface Asked {
  base: Intervention;
  change: (base: Intervention) => Promise<Intervention>;
}

/** Changes an entry as it was shown; a newer version there makes a conflict, never an overwrite. */
export function useChange(onDone: (now: Intervention) => void) {
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const keep = (entry: Intervention) => queries.setQueryData(['intervention', entry.id], entry);
  const refresh = useRefresh();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: ({ base, change }: Asked) => change(base),
    onSuccess: (now) => {
      keep(now);
      refresh.now();
      refresh.later();
      onDone(now);
    },
    onError: async (refused, { base }) => {
      if (!(refused instanceof Problem) || refused.status !== 412) return;
      const current = await requests.intervention(base.id);
      keep(current);
      refresh.now();
      setConflict({ base, current });
    },
  });
  const forestalled = error instanceof Problem && error.status === 412;
  return {
    ask: (base: Intervention, change: Asked['change']) => {
      setConflict(null);
      mutate({ base, change });
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

export type Changing = ReturnType<typeof useChange>;
