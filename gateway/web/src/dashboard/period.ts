import { capitalise, formatDate, monthName, NBSP, clockAt, shiftDay } from '../ui/format';

/** What span of days is looked at: a year, one of its months, or any other from one day to another. */
export type Period =
  | { kind: 'year'; year: number }
  | { kind: 'month'; year: number; month: number }
  | { kind: 'span'; from: string; to: string };

/** Both days belong to it. */
export interface Span {
  from: string;
  to: string;
}

const two = (number: number) => String(number).padStart(2, '0');

/** The last day of a month is the one before the first of the next. */
function lastOf(year: number, month: number): string {
  const next = month === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${year}-${two(month + 1)}-01`;
  return shiftDay(next, -1);
}

export function spanOf(period: Period): Span {
  switch (period.kind) {
    case 'year':
      return { from: `${period.year}-01-01`, to: `${period.year}-12-31` };
    case 'month':
      return { from: `${period.year}-${two(period.month)}-01`, to: lastOf(period.year, period.month) };
    case 'span':
      return { from: period.from, to: period.to };
  }
}

/** `2018-03` as a period. */
export function monthOf(code: string): Period {
  return { kind: 'month', year: Number(code.slice(0, 4)), month: Number(code.slice(5, 7)) };
}

/** « 2018 », « mars 2018 », « du 5 mars 2018 au 1er avril 2018 » */
export function periodTitle(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'month':
      return `${monthName(period.month)}${NBSP}${period.year}`;
    case 'span':
      return period.from === period.to
        ? `le ${formatDate(period.from)}`
        : `du ${formatDate(period.from)} au ${formatDate(period.to)}`;
  }
}

/** « Mars 2018 » */
export const monthTitle = (code: string) => capitalise(periodTitle(monthOf(code)));

/** Every month of the span, `2018-03`, in order. */
export function monthsIn({ from, to }: Span): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  const last = to.slice(0, 7);
  for (let code = from.slice(0, 7); code <= last; code = `${year}-${two(month)}`) {
    months.push(code);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** Every day of the span, in order. */
export function daysIn({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** How many days it is long. */
export const lengthOf = ({ from, to }: Span) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** True for a day that the calendar has. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** No zone is farther from Greenwich than this. */
const FARTHEST_MINUTES = 15 * 60;

/** The last instant of a day where the association works: what was known at the end of it. */
export function endOfDay(day: string): string {
  const next = shiftDay(day, 1);
  const after = (minutes: number) => new Date(Date.parse(`${next}T00:00:00Z`) + minutes * 60_000);
  // The clock itself says with which minute the next day begins.
  let [before, begins] = [-FARTHEST_MINUTES, FARTHEST_MINUTES];
  while (begins - before > 1) {
    const middle = Math.floor((before + begins) / 2);
    if (clockAt(after(middle)).day < next) before = middle;
    else begins = middle;
  }
  return new Date(after(begins).getTime() - 1).toISOString();
}
