import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { NoAnswer, NoRoom, Problem } from '../api/http';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { deliver, newChange } from '../outbox/deliver';
import { inHand, type Outcome } from '../outbox/inHand';
import type { HeldChange } from '../outbox/outbox';
import { usePerson } from '../session/SessionContext';

/** A change that somebody else forestalled: what it was decided on, and what stands there now. */
export interface Conflict {
  base: Intervention;
  current: Intervention;
}

interface Gesture {
  held: HeldChange;
  replaced: HeldChange | undefined;
}

/** What the page has to say once it is over; a refusal is thrown. */
type Ended = Extract<Outcome, { state: 'done' | 'waits' }>;

async function make({ held, replaced }: Gesture): Promise<Ended> {
  const outcome = await deliver(held, replaced);
  if (outcome.state === 'done' || outcome.state === 'waits') return outcome;
  throw outcome.state === 'unkept' ? new NoRoom() : outcome.error;
}

/**
 * Changes an entry as it was shown; a newer version there makes a conflict, never an overwrite. Where nobody answers in
 * time it waits on the device.
 *
 * @param onEnded with what stands there now, or nothing while it waits
 */
export function useChange(onEnded: (now: Intervention | null) => void) {
  const person = usePerson();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const unanswered = useRef<HeldChange | null>(null);
  const sending = useRef<string | null>(null);
  // Closed while it is being sent: whatever comes of it is shown where it waits.
  useEffect(
    () => () => {
      if (sending.current !== null) inHand.settle(sending.current, { state: 'waits', error: new NoAnswer() });
    },
    [],
  );
  const keep = (entry: Intervention) => queries.setQueryData(['intervention', entry.id], entry);
  const refresh = useRefresh();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: make,
    onSuccess: (ended) => {
      unanswered.current = null;
      if (ended.state === 'done') {
        keep(ended.now);
        refresh([ended.now]);
      }
      onEnded(ended.state === 'done' ? ended.now : null);
    },
    onError: async (refused, { held }) => {
      // Sent again it has to be the same: it may be done already.
      unanswered.current = refused instanceof NoRoom ? held : null;
      if (!(refused instanceof Problem) || refused.status !== 412) return;
      const current = await requests.intervention(held.base.id);
      keep(current);
      refresh();
      setConflict({ base: held.base, current });
    },
  });
  const forestalled = error instanceof Problem && error.status === 412;
  return {
    ask: (base: Intervention, change: requests.Change, replaced?: HeldChange) => {
      setConflict(null);
      const held = again(unanswered.current, base, change) ?? newChange(person.id, base, change);
      sending.current = held.id;
      mutate({ held, replaced });
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
function again(unanswered: HeldChange | null, base: Intervention, change: requests.Change): HeldChange | null {
  if (unanswered?.base.id !== base.id) return null;
  return JSON.stringify(unanswered.change) === JSON.stringify(change) ? unanswered : null;
}

export type Changing = ReturnType<typeof useChange>;
