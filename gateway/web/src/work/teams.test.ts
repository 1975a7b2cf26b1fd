import { expect, it } from 'vitest';
import type { Employee, Team } from '../api/types';
import { choicesFor, managersOf } from './teams';

const team = (code: string) => ({ code, label: `Équipe ${code}`, service: 'Lyon' }) as Team;
const employee = (id: string, roles: string[], own: string | null, more: Partial<Employee> = {}) =>
  ({ id, displayName: id, roles, team: own, assignments: [], until: null, ...more }) as unknown as Employee;

const DAY = '2018-12-05';
const paula = employee('paula', ['MGR'], 'TER');
const hugo = employee('hugo', ['MGR'], 'HAB', { until: '2018-11-30' });
const luc = employee('luc', ['RSV'], null);
const staff = [paula, hugo, luc, employee('nadia', ['MED'], 'TER')];

it('knows who manages a team on a day, also in somebody’s place', () => {
  expect(managersOf('TER', staff, DAY)).toEqual([paula]);
  expect(managersOf('HAB', staff, DAY)).toEqual([]);
  expect(managersOf('HAB', staff, '2018-11-30')).toEqual([hugo]);
  const deputy = employee('remi', ['MED'], 'STE', {
    assignments: [{ roles: ['MGR'], team: 'HAB', from: '2018-12-01', until: '2018-12-09', besides: true }],
  });
  expect(managersOf('HAB', [deputy], DAY)).toEqual([deputy]);
  expect(managersOf('HAB', [deputy], '2018-12-10')).toEqual([]);
});

it('shows a manager the own team', () => {
  expect(choicesFor('paula', 'TER', [team('TER')], staff, DAY)).toEqual([
    { team: 'TER', by: null, label: 'Équipe TER' },
  ]);
});

it('shows the head of service first the teams without a manager, then what managers did themselves', () => {
  expect(choicesFor('luc', null, [team('TER'), team('HAB')], staff, DAY)).toEqual([
    { team: 'HAB', by: null, label: 'Équipe HAB (sans manager)' },
    { team: 'TER', by: 'paula', label: 'Équipe TER\u00a0: ce qu’a fait paula' },
    { team: 'TER', by: null, label: 'Équipe TER' },
  ]);
});
