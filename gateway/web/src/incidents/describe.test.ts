import { describe, expect, it } from 'vitest';
import type { Incident } from '../api/incidents';
import type { Intervention } from '../api/types';
import { formatDate } from '../ui/format';
import { doneOf, dueOf, isDangerous, titleOf } from './describe';

const facts = (patch: object) =>
  ({ outcomes: [], tensionBefore: null, tensionAfter: null, ...patch }) as unknown as Intervention['facts'];
const words = { label: (_: string, code: string) => code } as never;
const NOTHING = { support: null, declaration: null, complaint: null } as unknown as Incident;

describe('An incident', () => {
  it('is reported from an act where somebody withdrew, or where there was violence', () => {
    expect(isDangerous(facts({ outcomes: ['RETRAIT'] }))).toBe(true);
    expect(isDangerous(facts({ tensionBefore: 3 }))).toBe(true);
    expect(isDangerous(facts({ tensionAfter: 3 }))).toBe(true);
    expect(isDangerous(facts({ tensionBefore: 2, outcomes: ['APAISE'] }))).toBe(false);
  });

  it('says what is due, and that a time is over', () => {
    const due = { due: ['SOUTIEN', 'DECLARATION'], declareBy: '2018-03-07' };
    expect(dueOf(due, '2018-03-07')).toEqual([
      'Proposer un soutien, et noter quand.',
      `Accident du travail à déclarer au plus tard le ${formatDate('2018-03-07')}.`,
    ]);
    expect(dueOf(due, '2018-03-08')[1]).toContain(`le délai est passé depuis le ${formatDate('2018-03-07')}`);
    expect(dueOf({ due: [], declareBy: '2018-03-07' }, '2018-03-08')).toEqual([]);
  });

  it('says what was done, and of what day it is', () => {
    expect(titleOf({ kind: 'MENACE', date: '2018-03-05' }, words)).toBe(`MENACE, le ${formatDate('2018-03-05')}`);
    expect(doneOf(NOTHING, words)).toEqual([]);
    const day = '2018-03-06';
    const done = {
      support: { date: day, said: 'MANAGER' },
      declaration: { date: day, said: 'DECLAREE' },
      complaint: { date: day, said: 'OUI' },
    };
    expect(doneOf({ ...NOTHING, ...done }, words)).toEqual([
      `Soutien proposé le ${formatDate(day)}\u00a0: manager.`,
      `DECLAREE, le ${formatDate(day)}.`,
      `Plainte déposée le ${formatDate(day)}.`,
    ]);
    expect(doneOf({ ...NOTHING, complaint: { date: day, said: 'NON' } }, words)).toEqual([
      `Pas de plainte, noté le ${formatDate(day)}.`,
    ]);
  });
});
