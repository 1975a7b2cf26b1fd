import type { Permission } from '../api/generated/rights';
import type { Person, Reach, RightsTable, Team } from '../api/types';

export type { Permission };

/** Any of them opens the page of who watches over personal data. */
export const PROTECTION: Permission[] = ['privacy.log', 'privacy.forget', 'privacy.held'];

/** What it would be done with: whose team's it is. */
export interface Target {
  team?: string | null | undefined;
}

export interface Rights {
  table: RightsTable;
  /** With the service of each. */
  teams: Team[];
}

const FROM_NEAR_TO_FAR: Reach[] = ['OWN', 'TEAM', 'SERVICE', 'ALL'];
/** How far a reach goes; each takes in those before it. */
const far = (reach: Reach | null) => (reach === null ? -1 : FROM_NEAR_TO_FAR.indexOf(reach));

/** How far the role goes; null for not at all. */
export function reachIn(grants: RightsTable['permissions'][number]['grants'], role: string): Reach | null {
  const reach = grants[role] ?? 'NONE';
  return reach === 'NONE' ? null : reach;
}

/** How far this person may go: as far as the role that goes farthest; null for not at all. */
export function reachOf(table: RightsTable, person: Person, permission: Permission): Reach | null {
  const grants = table.permissions.find(({ code }) => code === permission)?.grants ?? {};
  const reaches = person.roles.map((role) => reachIn(grants, role));
  return reaches.sort((one, other) => far(other) - far(one))[0] ?? null;
}

/**
 * May this person do it, with this target? Without one: at all, be it only with what is the own. The services decide in
 * the end; this is for showing nobody what would be refused.
 */
export function may(rights: Rights, person: Person, permission: Permission, target?: Target): boolean {
  const reach = reachOf(rights.table, person, permission);
  if (reach === null) return false;
  if (target === undefined || reach === 'ALL') return true;
  const team = target.team ?? null;
  if (team === null || reach === 'OWN') return false;
  if (teamsOf(person).includes(team)) return true;
  const service = rights.teams.find(({ code }) => code === team)?.service ?? null;
  return reach === 'SERVICE' && service !== null && service === person.service;
}

/** Where this person is today, the assignment first. */
export const teamsOf = ({ team, teams }: Person): string[] => teams ?? (team === null ? [] : [team]);

/** What this person is here, in the words of the table. */
export function rolesInWords(table: RightsTable | null, person: Person): string {
  const label = (role: string) => table?.roles.find(({ code }) => code === role)?.label ?? role;
  return person.roles.map(label).join(', ');
}
