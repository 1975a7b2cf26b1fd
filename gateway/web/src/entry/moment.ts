import { clockAt } from '../ui/format';
import type { Draft } from './draft';

/** When an entry is of: now, for as long as nobody has said otherwise. */

/** The day has ended since it was begun, and nobody has said which of the two it is about. */
export const asksDay = ({ dated, form }: Draft, touched: boolean, today: string) =>
  touched && !dated && form.date !== '' && form.date < today;

/** The same draft a moment later: « maintenant » is always now, and an entry begun yesterday waits for its day to be said. */
export function later(draft: Draft, touched: boolean, now: Date): Draft {
  return draft.dated || asksDay(draft, touched, clockAt(now).day) ? draft : stamped(draft, now);
}

/** Of this instant, but for what was said by hand. */
export function stamped<D extends Pick<Draft, 'form' | 'dated' | 'timed'>>(draft: D, now: Date): D {
  const { day, time } = clockAt(now);
  const form = {
    ...draft.form,
    date: draft.dated ? draft.form.date : day,
    startTime: draft.dated || draft.timed ? draft.form.startTime : time,
  };
  return form.date === draft.form.date && form.startTime === draft.form.startTime ? draft : { ...draft, form };
}
