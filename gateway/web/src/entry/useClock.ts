import { useEffect, type Dispatch, type SetStateAction } from 'react';
import { now, onClockSet } from '../ui/clock';
import { clockAt } from '../ui/format';
import { later } from './moment';
import type { State } from './useEntry';

const LOOK_MS = 10_000;

/** Keeps « maintenant » and the day of the form by the clock, also after the phone has slept. */
export function useClock(setState: Dispatch<SetStateAction<State>>): void {
  useEffect(() => {
    const look = () => setState((before) => (before.phase === 'editing' ? at(now(), before) : before));
    const timer = setInterval(look, LOOK_MS);
    const unheard = onClockSet(look);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      clearInterval(timer);
      unheard();
      document.removeEventListener('visibilitychange', look);
    };
  }, [setState]);
}

function at(instant: Date, before: State): State {
  const today = clockAt(instant).day;
  const draft = later(before.draft, before.touched, instant);
  return draft === before.draft && today === before.today ? before : { ...before, draft, today };
}
