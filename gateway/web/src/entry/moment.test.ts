import { describe, expect, it } from 'vitest';
import type { Draft } from './draft';
import { EMPTY } from './form';
import { asksDay, later, stamped } from './moment';

const at = (day: string, time: string) => new Date(`${day}T${time}:00+01:00`);
const draft = (patch: Partial<Draft> = {}): Draft => ({
  id: 'x',
  form: { ...EMPTY, date: '2018-03-05', startTime: '23:50' },
  unanswered: false,
  dated: false,
  timed: false,
  ...patch,
});
const when = ({ form }: Draft) => [form.date, form.startTime];

describe('« Maintenant »', () => {
  it('moves with the clock, while one writes too', () => {
    expect(when(later(draft(), true, at('2018-03-05', '23:58')))).toEqual(['2018-03-05', '23:58']);
  });

  it('stays once the hour, or the day, was said by hand', () => {
    expect(when(later(draft({ timed: true }), true, at('2018-03-05', '23:58')))).toEqual(['2018-03-05', '23:50']);
    expect(when(later(draft({ dated: true }), true, at('2018-03-06', '08:00')))).toEqual(['2018-03-05', '23:50']);
  });

  it('is the next day where nothing was written', () => {
    expect(when(later(draft(), false, at('2018-03-06', '08:00')))).toEqual(['2018-03-06', '08:00']);
    expect(asksDay(draft(), false, '2018-03-06')).toBe(false);
  });

  it('is asked about where something was written on another day', () => {
    expect(when(later(draft(), true, at('2018-03-06', '08:00')))).toEqual(['2018-03-05', '23:50']);
    expect(asksDay(draft(), true, '2018-03-06')).toBe(true);
    expect(asksDay(draft({ timed: true }), true, '2018-03-06')).toBe(true);
    expect(asksDay(draft({ dated: true }), true, '2018-03-06')).toBe(false);
    expect(asksDay(draft(), true, '2018-03-05')).toBe(false);
  });

  it('goes back with a clock that was ahead', () => {
    expect(when(stamped(draft(), at('2018-03-05', '09:50')))).toEqual(['2018-03-05', '09:50']);
    expect(when(later(draft(), true, at('2018-03-04', '09:50')))).toEqual(['2018-03-04', '09:50']);
  });
});
