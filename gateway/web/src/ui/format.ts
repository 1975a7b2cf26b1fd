/** French as it is printed: no-break spaces, « 5 mars 2018 », « 34 444 », « 14 h 05 ». */

import { timeZone } from './timeZone';

export const NBSP = '\u00a0';
export const THIN = '\u202f';

const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const months = (style: 'long' | 'short') =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('fr-FR', { month: style, timeZone: 'UTC' }).format(Date.UTC(2018, month, 1)),
  );
const MONTHS = months('long');
const MONTHS_SHORT = months('short');
export const WEEKDAYS = Array.from({ length: 7 }, (_, day) =>
  new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2018, 0, 1 + day)),
);

export function formatNumber(value: number): string {
  return numbers.format(value).replace(/\s/g, THIN);
}

/** `plural(2, 'acte')` gives « 2 actes »; in French the plural starts at two. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)}${NBSP}${count < 2 ? one : many}`;
}

/** A share to the unit, « 41 % ». */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${formatNumber(Math.round((100 * part) / whole))}${NBSP}%`;
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** « janv. », « févr. », « mars » */
export function monthShort(month: number): string {
  return MONTHS_SHORT[month - 1] ?? String(month);
}

/** `2018-03-05` gives « 5 mars 2018 », the first of a month « 1er mars 2018 ». */
export function formatDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  return `${date === 1 ? '1er' : date}${NBSP}${monthName(month)}${NBSP}${year}`;
}

/** `2018-03` gives « mars 2018 ». */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return year && number ? `${monthName(number)}${NBSP}${year}` : month;
}

export function weekday(day: string): string {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
}

/** « lundi 5 mars 2018 » */
export function formatLongDate(day: string): string {
  return `${weekday(day)}${NBSP}${formatDate(day)}`;
}

/** `14:05` gives « 14 h 05 ». */
export function formatTime(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}${NBSP}h${minutes === undefined || minutes === '00' ? '' : NBSP + minutes}`;
}

/** An instant as a clock of the association shows it, « 5 mars 2018 à 14 h 05 ». */
export function formatInstant(instant: string): string {
  const { day, time } = clockAt(new Date(instant));
  return `${formatDate(day)} à ${formatTime(time)}`;
}

/** Day and time of an instant where the association works. */
export function clockAt(instant: Date): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('fr-CA', {
    timeZone: timeZone(),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
