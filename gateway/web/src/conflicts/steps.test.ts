import { expect, it } from 'vitest';
import type { Case } from '../api/cases';
import type { Intervention } from '../api/types';
import { stepsOf } from './steps';

const sheet = (patch: Partial<Case> = {}) =>
  ({
    requestedOn: '2026-03-01',
    steps: [],
    actions: ['shuttle', 'hold-table'],
    parties: [
      { letter: 'A', stage: 'CONSENTED' },
      { letter: 'B', stage: 'CONSENTED' },
      { letter: 'C', stage: 'CONTACTED' },
    ],
    ...patch,
  }) as unknown as Case;
const act = (mode: string, date = '2026-03-05') => ({ id: 'act', facts: { mode, date } }) as unknown as Intervention;
const labels = (one: Case, entry: Intervention) => stepsOf(one, entry).possible.map(({ label }) => label);

it('offers a shuttle with each party that wants this mediation, and with all of them', () => {
  expect(labels(sheet(), act('NAVETTE'))).toEqual([
    'C’est une navette avec A',
    'C’est une navette avec B',
    'Avec A et B',
  ]);
  expect(stepsOf(sheet(), act('NAVETTE')).possible[2]?.letters).toEqual(['A', 'B']);
});

it('offers a table once', () => {
  expect(stepsOf(sheet(), act('TABLE'))).toMatchObject({ step: 'TABLE_RONDE', possible: [{ letters: ['A', 'B'] }] });
});

it('offers nothing for another mode, a day before the request, a step that it is already, or where the case does not allow it', () => {
  expect(labels(sheet(), act('PRESENCE'))).toEqual([]);
  expect(labels(sheet(), act('NAVETTE', '2026-02-28'))).toEqual([]);
  expect(labels(sheet({ steps: [{ interventionId: 'act' }] as never }), act('NAVETTE'))).toEqual([]);
  expect(labels(sheet({ actions: [] }), act('TABLE'))).toEqual([]);
});
