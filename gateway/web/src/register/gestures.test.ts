import { describe, expect, it } from 'vitest';
import type { Tenure } from '../api/register';
import { asked, assignmentOn, consequences, faults, offered, type Gesture, type Said } from './gestures';

const TERRITORIES: Tenure = { roles: ['MED'], team: 'TER', from: '2017-01-02', until: null, besides: false };
const SAID: Said = {
  id: 'amina',
  givenName: '',
  familyName: '',
  gender: null,
  functions: ['MED'],
  team: 'HAB',
  from: '2026-12-03',
  until: '',
};

const told = (gesture: Gesture, said: Partial<Said>, today = '2026-11-30') =>
  consequences(
    gesture,
    { ...SAID, ...said },
    {
      name: 'Amina',
      before: TERRITORIES,
      today,
      team: (code) => ({ HAB: 'Équipe Habitat', TER: 'Équipe Territoires' })[code] ?? code,
      label: (code) => ({ MED: 'médiateur', RRH: 'ressources humaines' })[code] ?? code,
    },
  );

describe('What a form of the register will change', () => {
  it('says of a move from when somebody records where, and where no more', () => {
    expect(told('assign', {})[0]).toBe(
      'À partir du 3 décembre 2026, Amina saisit dans l’équipe Habitat (médiateur) et ne saisit plus dans l’équipe Territoires.'
        .replaceAll(/(\d) /g, '$1\u00a0')
        .replace('décembre ', 'décembre\u00a0'),
    );
    expect(told('assign', { team: 'TER' })).toHaveLength(1);
    expect(told('assign', { functions: ['RRH'], team: null })[0]).toContain('travaille, sans équipe');
    expect(told('assign', { from: '2026-11-02' }).at(-1)).toMatch(/^Cette date est passée/);
  });

  it('says that a posting leaves the assignment alone, and that a deputy stops by itself', () => {
    expect(told('post', { until: '2026-12-31' }).join(' ')).toMatch(/jusqu’au.*aussi.*Son affectation ne change pas/);
    expect(told('deputy', { until: '2026-12-31' })[1]).toMatch(/^Le 1er.janvier.2027 à 0.h, cela s’arrête tout seul/);
    expect(told('deputy', { until: '' })).toEqual([]);
  });

  it('says of a departure whether access ends at once or the day after', () => {
    expect(told('leave', { until: '2026-12-31' })[0]).toMatch(
      /Dès le 1er.janvier.2027 à 0.h, sa connexion est refusée/,
    );
    expect(told('leave', { until: '2026-11-29' })[0]).toContain('refusée tout de suite');
  });

  it('says nothing as long as the day is not known', () => {
    for (const gesture of ['join', 'assign', 'post', 'return'] as const)
      expect(told(gesture, { from: '' })).toEqual([]);
    expect(told('leave', {})).toEqual([]);
  });
});

it('asks the service for what each gesture is', () => {
  expect(asked('deputy', { ...SAID, until: '2026-12-31', functions: [] })).toEqual({
    to: 'posting',
    body: { roles: ['MGR'], team: 'HAB', from: '2026-12-03', until: '2026-12-31' },
  });
  expect(asked('post', SAID)).toMatchObject({ to: 'posting', body: { until: null } });
  expect(asked('leave', { ...SAID, until: '2026-12-31' })).toEqual({ to: 'leave', body: { until: '2026-12-31' } });
  expect(asked('return', SAID)).toMatchObject({ to: 'return', body: { roles: ['MED'], team: 'HAB' } });
});

it('finds what is missing before the service does', () => {
  expect(Object.keys(faults('join', { ...SAID, functions: [], from: '' }))).toEqual([
    'givenName',
    'familyName',
    'gender',
    'from',
    'functions',
  ]);
  expect(faults('deputy', { ...SAID, team: null, until: '2026-12-02' })).toEqual({
    team: 'Choisissez l’équipe.',
    until: 'Le dernier jour ne peut pas précéder le premier.',
  });
  expect(faults('leave', { ...SAID, from: '', until: '2026-12-31' })).toEqual({});
});

it('offers a deputy where a posting is offered', () => {
  expect(offered(['assign', 'post', 'leave', 'decline'])).toEqual(['assign', 'post', 'deputy', 'leave']);
  expect(offered(['return'])).toEqual(['return']);
});

it('knows the assignment of a day, not what is beside it', () => {
  const beside: Tenure = { ...TERRITORIES, team: 'HAB', from: '2018-01-01', besides: true };
  expect(assignmentOn({ assignments: [TERRITORIES, beside] }, '2018-02-01')).toBe(TERRITORIES);
  expect(assignmentOn({ assignments: [TERRITORIES] }, '2016-02-01')).toBeNull();
});
