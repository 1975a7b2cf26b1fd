import type { Intervention } from '../api/types';

/** What came of something that was sent while its form stood open. */
export type Outcome =
  | { state: 'done'; now: Intervention }
  | { state: 'refused'; error: unknown }
  /** It waits on the device and goes by itself. */
  | { state: 'waits'; error: unknown }
  /** Nobody answered, and the device has no room for it. */
  | { state: 'unkept'; error: unknown };

const waiting = new Map<string, (outcome: Outcome) => void>();
const listeners = new Set<() => void>();

/**
 * What a form on this page is waiting for: it lies in the outbox, in case the page is closed, but is not shown there,
 * and its refusal belongs to the form.
 */
export const inHand = {
  has: (id: string) => waiting.has(id),
  take: (id: string, tell: (outcome: Outcome) => void) => void waiting.set(id, tell),
  /** True when a form took the outcome. */
  settle(id: string, outcome: Outcome): boolean {
    const tell = waiting.get(id);
    if (!tell) return false;
    waiting.delete(id);
    tell(outcome);
    listeners.forEach((listener) => listener());
    return true;
  },
  onRelease: (listener: () => void) => void listeners.add(listener),
};
