import { expect, it } from 'vitest';
import type { Figures } from '../api/types';
import { sentence } from './Summary';
import { notesOf } from './YearCard';

const figures = { interventions: { count: 34_444 }, people: { met: 1 }, referrals: { counting: 1_632 } } as Figures;

it('says in a sentence what the page comes to, and how much it is narrowed', () => {
  expect(sentence(figures, { kind: 'year', year: 2018 }, 0)).toBe(
    '2018\u00a0: 34\u202f444\u00a0interventions, 1\u00a0personne rencontrée, 1\u202f632\u00a0mises en relation.',
  );
  expect(sentence(figures, { kind: 'month', year: 2018, month: 3 }, 2)).toMatch(
    /^Mars\u00a02018, 2\u00a0filtres\u00a0: /,
  );
});

it('says once what several figures of the year have in common', () => {
  const figure = (notValidated: number | null, incomplete = 3) => ({ followed: true, notValidated, incomplete });
  expect(notesOf([figure(2), figure(null), figure(2), figure(1)])).toEqual([
    'dont 2\u00a0non validées, 3\u00a0incomplètes',
    '',
    '',
    'dont 1\u00a0non validée, 3\u00a0incomplètes',
  ]);
});
