import type { Intervention } from '../api/types';
import { clockAt, shiftDay } from '../ui/format';

/** A round that goes on past midnight stays on the page of its evening until this hour; its acts keep their own date. */
export const MORNING = '04:00';

/** The day whose page is shown now. */
export function pageDay(now: Date): string {
  const { day, time } = clockAt(now);
  return time < MORNING ? shiftDay(day, -1) : day;
}

/** The day on whose page an act is; without an hour of its own, by when it was recorded. */
export function dayOfPage({ facts: { date, startTime }, recordedAt }: Intervention): string {
  if (startTime) return startTime < MORNING ? shiftDay(date, -1) : date;
  const { day, time } = clockAt(new Date(recordedAt));
  return day === date && time < MORNING ? shiftDay(date, -1) : date;
}
