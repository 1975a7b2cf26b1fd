import { describe, expect, it } from 'vitest';
import { daysIn, isDay, lengthOf, monthsIn, periodTitle, spanOf } from './period';

describe('A period', () => {
  it('is the span from its first to its last day', () => {
    expect(spanOf({ kind: 'year', year: 2016 })).toEqual({ from: '2016-01-01', to: '2016-12-31' });
    expect(spanOf({ kind: 'month', year: 2016, month: 2 })).toEqual({ from: '2016-02-01', to: '2016-02-29' });
    expect(spanOf({ kind: 'month', year: 2018, month: 12 })).toEqual({ from: '2018-12-01', to: '2018-12-31' });
  });

  it('has all its months and days, also those on which nothing happened', () => {
    expect(monthsIn({ from: '2017-11-20', to: '2018-02-01' })).toEqual(['2017-11', '2017-12', '2018-01', '2018-02']);
    expect(daysIn({ from: '2018-02-27', to: '2018-03-02' })).toHaveLength(4);
    expect(lengthOf({ from: '2018-01-01', to: '2018-12-31' })).toBe(365);
  });

  it('is named in words', () => {
    expect(periodTitle({ kind: 'year', year: 2018 })).toBe('2018');
    expect(periodTitle({ kind: 'month', year: 2018, month: 3 })).toBe('mars\u00a02018');
    expect(periodTitle({ kind: 'span', from: '2018-03-05', to: '2018-04-01' })).toBe(
      'du 5\u00a0mars\u00a02018 au 1er\u00a0avril\u00a02018',
    );
    expect(periodTitle({ kind: 'span', from: '2018-03-05', to: '2018-03-05' })).toBe('le 5\u00a0mars\u00a02018');
  });

  it('knows which days there are', () => {
    expect(isDay('2016-02-29')).toBe(true);
    expect(['2018-02-29', '2018-13-01', '5 mars', '', null].some(isDay)).toBe(false);
  });
});
