import { expect, it } from 'vitest';
import type { MethodVersion } from '../api/method';
import { inForce, pointsFault, pointsOf, toLines, toPoints } from './inForce';

const version = (number: number, from: string): MethodVersion =>
  ({ number, from, steps: [{ step: 'NAVETTE', points: [`Point ${number}`] }] }) as MethodVersion;
const BOTH = [version(1, '2018-01-01'), version(2, '2018-07-01')];

it('applies the last version that had begun on the day', () => {
  expect(inForce(BOTH, '2017-12-31')).toBeNull();
  expect(inForce(BOTH, '2018-01-01')?.number).toBe(1);
  expect(inForce(BOTH, '2018-06-30')?.number).toBe(1);
  expect(inForce(BOTH, '2018-07-01')?.number).toBe(2);
});

it('tells the points of the step that a gesture is', () => {
  expect(pointsOf(BOTH[1] ?? null, 'shuttle')).toEqual(['Point 2']);
  expect(pointsOf(BOTH[1] ?? null, 'close')).toEqual([]);
  expect(pointsOf(null, 'shuttle')).toEqual([]);
});

it('writes a point a line', () => {
  expect(toPoints(toLines(['Un', 'Deux']))).toEqual(['Un', 'Deux']);
  expect(toPoints(' Un \n\n  Deux')).toEqual(['Un', 'Deux']);
});

it('says what is too long before it is sent', () => {
  expect(pointsFault(['Un'])).toBeUndefined();
  expect(pointsFault(['x'.repeat(201)])).toMatch(/caractère de trop/);
  expect(pointsFault(Array<string>(21).fill('Un'))).toBe('Vingt points au plus.');
});
