import { describe, expect, it } from 'vitest';
import {
  clockAt,
  formatDate,
  formatInstant,
  formatLongDate,
  formatMonth,
  formatNumber,
  formatShare,
  formatTime,
  plural,
  shiftDay,
} from './format';
import { workIn } from './timeZone';

describe('French formatting', () => {
  it('separates thousands by a thin no-break space', () => {
    expect(formatNumber(34_444)).toBe('34\u202f444');
    expect(formatNumber(632)).toBe('632');
  });

  it('writes dates without a break, and the first of a month as « 1er »', () => {
    expect(formatDate('2018-03-05')).toBe('5\u00a0mars\u00a02018');
    expect(formatDate('2018-08-01')).toBe('1er\u00a0août\u00a02018');
    expect(formatMonth('2018-08')).toBe('août\u00a02018');
    expect(formatLongDate('2018-03-05')).toBe('lundi\u00a05\u00a0mars\u00a02018');
  });

  it('writes the time as « 14 h 05 »', () => {
    expect(formatTime('14:05')).toBe('14\u00a0h\u00a005');
    expect(formatTime('09:00')).toBe('9\u00a0h');
  });

  it('shows instants as a clock where the association works, summer and winter', () => {
    expect(clockAt(new Date('2018-07-01T22:30:00Z'))).toEqual({ day: '2018-07-02', time: '00:30' });
    expect(formatInstant('2018-01-05T13:05:00Z')).toBe('5\u00a0janvier\u00a02018 à 14\u00a0h\u00a005');
    workIn('Indian/Reunion');
    expect(clockAt(new Date('2018-07-01T22:30:00Z'))).toEqual({ day: '2018-07-02', time: '02:30' });
  });

  it('rounds shares to the unit and has none of nothing', () => {
    expect(formatShare(2, 3)).toBe('67\u00a0%');
    expect(formatShare(0, 0)).toBe('—');
  });

  it('starts the plural at two', () => {
    expect(plural(0, 'personne')).toBe('0\u00a0personne');
    expect(plural(1, 'personne')).toBe('1\u00a0personne');
    expect(plural(2, 'personne')).toBe('2\u00a0personnes');
  });

  it('steps over the ends of months and years', () => {
    expect(shiftDay('2018-12-31', 1)).toBe('2019-01-01');
    expect(shiftDay('2018-03-01', -1)).toBe('2018-02-28');
  });
});
