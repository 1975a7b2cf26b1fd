import { describe, expect, it } from 'vitest';
import type { Person, RightsTable, Team } from '../api/types';
import { may, reachOf, rolesInWords, type Permission, type Target } from './rights';

const table: RightsTable = {
  roles: [
    { code: 'MED', label: 'médiateur' },
    { code: 'MGR', label: 'manager d’équipe' },
    { code: 'AUD', label: 'auditeur' },
  ],
  listeners: [],
  permissions: [
    { code: 'journal.read', label: '', grants: { MED: 'TEAM', MGR: 'TEAM', RSV: 'SERVICE', DIR: 'ALL', AUD: 'ALL' } },
    { code: 'intervention.amend', label: '', grants: { MED: 'OWN', MGR: 'TEAM', RSV: 'SERVICE', DIR: 'ALL' } },
  ],
};
const team = (code: string, label: string, service: string): Team => ({ code, label, service, version: 0 });
const teams = [
  team('TER', 'Territoires', 'Lyon'),
  team('HAB', 'Habitat', 'Lyon'),
  team('STE', 'Saint-Étienne', 'Saint-Étienne'),
  team('NEW', 'Nouvelle', ''),
];
const person = (roles: string[], team: string | null = 'TER', service: string | null = 'Lyon'): Person => ({
  id: 'nadia',
  name: 'Nadia',
  roles,
  team,
  service,
});
const allows = (who: Person, permission: Permission, target?: Target) => may({ table, teams }, who, permission, target);

describe('The rights of a person', () => {
  it('hold in every team of the day', () => {
    const inTwo = { ...person(['MGR']), teams: ['TER', 'STE'] };
    expect(allows(inTwo, 'intervention.amend', { team: 'STE' })).toBe(true);
    expect(allows(inTwo, 'intervention.amend', { team: 'HAB' })).toBe(false);
    expect(allows(person(['MGR']), 'intervention.amend', { team: 'STE' })).toBe(false);
  });

  it('are nothing for a role that the table does not name, and for a permission that it does not have', () => {
    expect(allows(person(['AUD']), 'intervention.amend')).toBe(false);
    expect(allows(person(['FIN']), 'journal.read')).toBe(false);
    expect(allows(person([]), 'journal.read')).toBe(false);
    expect(allows(person(['DIR']), 'figures.read')).toBe(false);
  });

  it('over what is the own hold somewhere, and for no team as a whole', () => {
    expect(allows(person(['MED']), 'intervention.amend')).toBe(true);
    expect(allows(person(['MED']), 'intervention.amend', { team: 'TER' })).toBe(false);
  });

  it('over a team end at that team', () => {
    expect(allows(person(['MGR']), 'intervention.amend', { team: 'TER' })).toBe(true);
    expect(allows(person(['MGR']), 'intervention.amend', { team: 'HAB' })).toBe(false);
    expect(allows(person(['MGR'], null), 'journal.read', { team: null })).toBe(false);
  });

  it('over a service take in its teams and no others', () => {
    expect(allows(person(['RSV'], null), 'journal.read', { team: 'HAB' })).toBe(true);
    expect(allows(person(['RSV'], null), 'journal.read', { team: 'STE' })).toBe(false);
    expect(allows(person(['RSV'], null, null), 'journal.read', { team: 'NEW' })).toBe(false);
    expect(allows(person(['RSV'], 'STE', 'Saint-Étienne'), 'journal.read', { team: 'STE' })).toBe(true);
    expect(allows(person(['RSV'], null), 'journal.read', { team: 'UNKNOWN' })).toBe(false);
  });

  it('over everything need no target', () => {
    expect(allows(person(['AUD'], null, null), 'journal.read', { team: 'STE' })).toBe(true);
    expect(allows(person(['DIR'], null, null), 'journal.read', {})).toBe(true);
  });

  it('reach as far as the role that goes farthest', () => {
    expect(reachOf(table, person(['MED', 'MGR']), 'intervention.amend')).toBe('TEAM');
    expect(reachOf(table, person(['MGR', 'DIR', 'MED']), 'intervention.amend')).toBe('ALL');
    expect(reachOf(table, person(['AUD']), 'intervention.amend')).toBeNull();
  });

  it('have names', () => {
    expect(rolesInWords(table, person(['MGR', 'XYZ']))).toBe('manager d’équipe, XYZ');
  });
});
