import { describe, expect, it } from 'vitest';
import { courseOf } from './course';

const months = (from: number, to: number) =>
  Array.from({ length: (to - from + 1) * 12 }, (_, index) => ({
    code: `${from + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    count: 10,
    open: index % 12 === 11 ? 4 : 0,
  }));

describe('The course of the time', () => {
  it('goes by month in a year', () => {
    const { grain, points } = courseOf({ name: 'month', items: months(2018, 2018) });
    expect(grain).toBe('month');
    expect(points).toHaveLength(12);
    expect(points[11]).toEqual({
      code: '2018-12',
      short: 'déc.',
      name: 'Décembre\u00a02018',
      settled: 6,
      open: 4,
      all: 10,
    });
  });

  it('names the year of a month where there are several, and goes by year where the months are too many', () => {
    expect(courseOf({ name: 'month', items: months(2017, 2018) }).points[13]?.short).toBe('févr. 18');
    const { grain, points } = courseOf({ name: 'month', items: months(2009, 2018) });
    expect(grain).toBe('year');
    expect(points).toHaveLength(10);
    expect(points[9]).toMatchObject({ code: '2018', settled: 116, open: 4, all: 120 });
  });

  it('goes by day where the service gives days', () => {
    const items = [
      { code: '2018-03-31', count: 3, open: 1 },
      { code: '2018-04-01', count: 0, open: 0 },
    ];
    const { grain, points } = courseOf({ name: 'day', items });
    expect(grain).toBe('day');
    expect(points.map(({ short, name }) => [short, name])).toEqual([
      ['31/3', 'Samedi 31\u00a0mars\u00a02018'],
      ['1/4', 'Dimanche 1er\u00a0avril\u00a02018'],
    ]);
  });

  it('has no part that is not settled where the service knows none', () => {
    expect(courseOf({ name: 'referral-month', items: [{ code: '2018-03', count: 7, open: null }] }).points).toEqual([
      { code: '2018-03', short: 'mars', name: 'Mars\u00a02018', settled: 7, open: 0, all: 7 },
    ]);
  });
});
