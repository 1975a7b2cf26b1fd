import type { Split } from '../api/types';
import { capitalise, formatDate, monthShort, weekday } from '../ui/format';
import { monthTitle } from './period';

/** How fine the time is cut: a chart of more bars than this is read by nobody. */
const MOST_MONTHS = 36;

export interface Point {
  /** Of the day, the month or the year. */
  code: string;
  short: string;
  name: string;
  settled: number;
  open: number;
  all: number;
}

export interface Course {
  grain: 'day' | 'month' | 'year';
  points: Point[];
}

/** What happened when: day by day where the service gives days, else by month, and by year where that is too many. */
export function courseOf({ name, items }: Pick<Split, 'name' | 'items'>): Course {
  if (name === 'day') {
    const month = items[0]?.code.slice(0, 7);
    const within = items.every(({ code }) => code.startsWith(month ?? ''));
    const short = (code: string) => `${Number(code.slice(8))}${within ? '' : `/${Number(code.slice(5, 7))}`}`;
    const named = (code: string) => `${capitalise(weekday(code))} ${formatDate(code)}`;
    return { grain: 'day', points: items.map((item) => pointOf(item, short(item.code), named(item.code))) };
  }
  if (items.length > MOST_MONTHS) {
    const years = new Map<string, Point>();
    for (const item of items) {
      const year = item.code.slice(0, 4);
      const { settled, open, all } = pointOf(item, year, year);
      const before = years.get(year) ?? { code: year, short: year, name: year, settled: 0, open: 0, all: 0 };
      years.set(year, {
        ...before,
        settled: before.settled + settled,
        open: before.open + open,
        all: before.all + all,
      });
    }
    return { grain: 'year', points: [...years.values()] };
  }
  const oneYear = items.length <= 12 && items.every(({ code }) => code.slice(0, 4) === items[0]?.code.slice(0, 4));
  const short = (code: string) => `${monthShort(Number(code.slice(5)))}${oneYear ? '' : ` ${code.slice(2, 4)}`}`;
  return { grain: 'month', points: items.map((item) => pointOf(item, short(item.code), monthTitle(item.code))) };
}

function pointOf({ code, count, open }: Split['items'][number], short: string, name: string): Point {
  return { code, short, name, settled: count - (open ?? 0), open: open ?? 0, all: count };
}
