import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useRefresh } from '../../api/useRefresh';
import { onQueueChange, queuedByOthers, queueOf, type Queued } from './queue';
import { QueueContext, type Queue } from './QueueContext';
import { sendQueue } from './sendQueue';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Growing pauses while nobody answers: 5 s, 10 s, 20 s … 5 min. */
export function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}

/** One tab at a time, where the browser can tell; two would do no harm. */
async function alone(person: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`trame.queue.${person}`, { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve() : work(),
  );
}

interface Held {
  person: string | null;
  entries: Queued[];
  others: Map<string, number>;
  recorded: Queued[];
  sending: boolean;
  error: unknown;
  failures: number;
}

const stored = (person: string | null) => ({
  entries: person === null ? [] : queueOf(person),
  others: queuedByOthers(person),
});

const heldFor = (person: string | null): Held => ({
  person,
  ...stored(person),
  recorded: [],
  sending: false,
  error: null,
  failures: 0,
});

/** Watches over what waits on this device while Trame is open, on whatever page. */
export function QueueProvider({ person, children }: { person: string | null; children: ReactNode }) {
  const refresh = useRefresh();
  const [held, setHeld] = useState(() => heldFor(person));
  if (held.person !== person) setHeld(heldFor(person));
  const { entries, others, recorded, sending, error, failures } = held;

  useEffect(() => onQueueChange(() => setHeld((before) => ({ ...before, ...stored(before.person) }))), []);

  const send = useCallback(async () => {
    if (person === null) return;
    /** Somebody else may act by the time the answer is there. */
    const tell = (change: (before: Held) => Partial<Held>) =>
      setHeld((before) => (before.person === person ? { ...before, ...change(before) } : before));
    tell(() => ({ sending: true }));
    await alone(person, async () => {
      const delivery = await sendQueue(person);
      tell((before) => ({ error: delivery.error, recorded: [...before.recorded, ...delivery.recorded] }));
      if (delivery.recorded.length === 0) return;
      refresh(delivery.recorded.map(({ id }) => ({ id, version: 0 })));
    });
    tell((before) => ({ sending: false, failures: before.failures + 1 }));
  }, [person, refresh]);

  const waiting = useMemo(() => entries.filter(({ refusal }) => refusal === null), [entries]);
  const refused = useMemo(() => entries.filter(({ refusal }) => refusal !== null), [entries]);
  const anything = waiting.length > 0;

  useEffect(() => {
    if (!anything || sending) return;
    const timer = setTimeout(() => void send(), pauseAfter(failures));
    return () => clearTimeout(timer);
  }, [anything, sending, failures, send]);

  // Back in reach, or back on the page: no need to wait for the next turn.
  useEffect(() => {
    const now = () => {
      if (document.visibilityState === 'visible') setHeld((before) => ({ ...before, failures: 0 }));
    };
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, []);

  const queue = useMemo<Queue>(
    () => ({
      waiting,
      refused,
      recorded,
      others,
      sending,
      error,
      send: () => setHeld((before) => ({ ...before, failures: 0 })),
      acknowledge: () => setHeld((before) => ({ ...before, recorded: [] })),
    }),
    [waiting, refused, recorded, others, sending, error],
  );
  return <QueueContext value={queue}>{children}</QueueContext>;
}
