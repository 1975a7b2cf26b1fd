import { expect, it } from 'vitest';
import type { Team } from '../api/types';
import { isIn, openFrom } from './teams';

const team = (code: string, until: string | null): Team => ({ code, label: code, service: 'Lyon', until, version: 0 });
const TEAMS = [team('TER', null), team('OLD', '2018-12-31')];
const codes = (teams: Team[]) => teams.map(({ code }) => code);

it('offers a closed team up to its last day, and where it is chosen already', () => {
  expect(codes(openFrom(TEAMS, '2018-12-31', null))).toEqual(['TER', 'OLD']);
  expect(codes(openFrom(TEAMS, '2019-01-01', null))).toEqual(['TER']);
  expect(codes(openFrom(TEAMS, '2019-01-01', 'OLD'))).toEqual(['TER', 'OLD']);
});

it('finds who is in a team besides the own one, also in a list from before that was told', () => {
  const both = { team: 'TER', teams: ['TER', 'STE'] };
  expect(['TER', 'STE', 'HAB', null].map((team) => isIn(both, team))).toEqual([true, true, false, false]);
  expect(isIn({ team: 'TER' }, 'TER')).toBe(true);
  expect(isIn({ team: null, teams: [] }, null)).toBe(false);
});
