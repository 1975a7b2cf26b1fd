import { expect, it } from 'vitest';
import type { Intervention } from '../api/types';
import { dayOfPage, pageDay } from './evening';

const act = (date: string, startTime: string | null, recordedAt = '2018-12-05T12:00:00Z') =>
  ({ facts: { date, startTime }, recordedAt }) as Intervention;

it('shows the evening until four o’clock, by the clock of the association', () => {
  expect(pageDay(new Date('2018-12-04T21:00:00Z'))).toBe('2018-12-04');
  expect(pageDay(new Date('2018-12-04T23:30:00Z'))).toBe('2018-12-04');
  expect(pageDay(new Date('2018-12-05T02:59:00Z'))).toBe('2018-12-04');
  expect(pageDay(new Date('2018-12-05T03:00:00Z'))).toBe('2018-12-05');
});

it('puts an act after midnight on the page of its evening, and leaves its date', () => {
  expect(dayOfPage(act('2018-12-04', '23:45'))).toBe('2018-12-04');
  expect(dayOfPage(act('2018-12-05', '00:30'))).toBe('2018-12-04');
  expect(dayOfPage(act('2018-12-05', '03:59'))).toBe('2018-12-04');
  expect(dayOfPage(act('2018-12-05', '04:00'))).toBe('2018-12-05');
});

it('puts an act without an hour where its recording is', () => {
  expect(dayOfPage(act('2018-12-05', null, '2018-12-05T00:10:00Z'))).toBe('2018-12-04');
  expect(dayOfPage(act('2018-12-05', null, '2018-12-05T09:00:00Z'))).toBe('2018-12-05');
  expect(dayOfPage(act('2018-12-04', null, '2018-12-05T00:10:00Z'))).toBe('2018-12-04');
});
