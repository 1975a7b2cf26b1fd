import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRefresh } from '../api/useRefresh';
import { ifAlone } from './alone';
import { inHand } from './inHand';
import {
  heldOfOthers,
  isForestalled,
  isRoomShort,
  lockedOf,
  onOutboxChange,
  outboxOf,
  type Held,
  type OfOthers,
} from './outbox';
import { OutboxContext, type Outbox, type Sent } from './OutboxContext';
import { onDelivery, sendOutbox } from './sendOutbox';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Growing pauses while nobody answers: 5 s, 10 s, 20 s … 5 min. */
export function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}

interface State {
  person: string | null;
  held: Held[];
  others: OfOthers;
  roomShort: boolean;
  locked: number;
  sent: Sent;
  sending: boolean;
  error: unknown;
  failures: number;
}

/** What has versions, of which one may be another than the one that was seen. */
const COMPARED = ['intervention', 'case', 'referral', 'partner'];

const NOTHING_SENT: Sent = { entries: [], changes: [], requests: [] };

const stored = (person: string | null) => ({
  held: person === null ? [] : outboxOf(person).filter(({ id }) => !inHand.has(id)),
  others: heldOfOthers(person),
  roomShort: isRoomShort(),
  locked: lockedOf(person),
});

const stateFor = (person: string | null): State => ({
  person,
  ...stored(person),
  sent: NOTHING_SENT,
  sending: false,
  error: null,
  failures: 0,
});

/** Watches over what waits on this device while Trame is open, on whatever page. */
export function OutboxProvider({ person, children }: { person: string | null; children: ReactNode }) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  const [state, setState] = useState(() => stateFor(person));
  if (state.person !== person) setState(stateFor(person));
  const { held, others, roomShort, locked, sent, sending, error, failures } = state;

  useEffect(() => onOutboxChange(() => setState((before) => ({ ...before, ...stored(before.person) }))), []);

  // Somebody else may act by the time the answer is there.
  const forPerson = useCallback(
    (change: (before: State) => Partial<State>) =>
      setState((before) => (before.person === person ? { ...before, ...change(before) } : before)),
    [person],
  );

  useEffect(
    () =>
      onDelivery((whose, { entries, changes, requests, error: failure }) => {
        if (whose !== person) return;
        forPerson(({ sent: before }) => ({
          error: failure,
          sent: {
            entries: [...before.entries, ...entries],
            changes: [...before.changes, ...changes.map((one) => one.held)],
            requests: [...before.requests, ...requests],
          },
        }));
        // What somebody else changed in the meantime is compared with what stands there now.
        if (outboxOf(whose).some(isForestalled)) {
          for (const thing of COMPARED) void queries.invalidateQueries({ queryKey: [thing] });
        }
        for (const { now } of changes) queries.setQueryData(['intervention', now.id], now);
        // Lists of what was asked for are read again; which, its author knows.
        if (requests.length > 0) void queries.invalidateQueries();
        if (entries.length + changes.length === 0) return;
        refresh([...entries.map(({ id }) => ({ id, version: 0 })), ...changes.map(({ now }) => now)]);
      }),
    [person, forPerson, queries, refresh],
  );

  const send = useCallback(async () => {
    if (person === null) return;
    forPerson(() => ({ sending: true }));
    await ifAlone(person, async () => {
      await sendOutbox(person);
    });
    forPerson((before) => ({ sending: false, failures: before.failures + 1 }));
  }, [person, forPerson]);

  const anything = held.some(({ refusal }) => refusal === null);

  useEffect(() => {
    if (!anything || sending) return;
    const timer = setTimeout(() => void send(), pauseAfter(failures));
    return () => clearTimeout(timer);
  }, [anything, sending, failures, send]);

  // Back in reach, or back on the page: no need to wait for the next turn.
  useEffect(() => {
    const now = () => {
      if (document.visibilityState === 'visible') setState((before) => ({ ...before, failures: 0 }));
    };
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, []);

  const outbox = useMemo<Outbox>(
    () => ({
      entries: held.filter((one) => one.kind === 'entry'),
      changes: held.filter((one) => one.kind === 'change'),
      requests: held.filter((one) => one.kind === 'request'),
      sent,
      others,
      roomShort,
      locked,
      sending,
      error,
      send: () => setState((before) => ({ ...before, failures: 0 })),
      acknowledge: () => setState((before) => ({ ...before, sent: NOTHING_SENT })),
    }),
    [held, sent, others, roomShort, locked, sending, error],
  );
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
