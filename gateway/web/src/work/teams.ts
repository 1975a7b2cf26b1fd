import type { Employee, Team } from '../api/types';

/** Whose entries are to be validated: a team's, or what one person did in it. */
export interface Scope {
  team: string;
  by: string | null;
}

export interface Choice extends Scope {
  label: string;
}

/** Who manages the team on that day, in their own post or in somebody's place. */
export function managersOf(team: string, employees: Employee[], day: string): Employee[] {
  return employees.filter(
    ({ roles, team: own, until, assignments }) =>
      (!until || until >= day) &&
      ((own === team && roles.includes('MGR')) ||
        assignments.some(
          (one) =>
            one.team === team && one.roles.includes('MGR') && one.from <= day && (!one.until || one.until >= day),
        )),
  );
}

/**
 * What somebody may choose from, the first one shown. The own team comes first; then teams without a manager, which have nobody else;
 * of the others first what their managers did themselves, which somebody else validates.
 */
export function choicesFor(person: string, own: string | null, teams: Team[], employees: Employee[], day: string) {
  const whole = (team: Team, remark: string): Choice => ({ team: team.code, by: null, label: team.label + remark });
  const mine: Choice[] = [];
  const orphans: Choice[] = [];
  const ofManagers: Choice[] = [];
  const others: Choice[] = [];
  for (const team of teams) {
    const managers = managersOf(team.code, employees, day);
    if (managers.some(({ id }) => id === person) || (team.code === own && managers.length > 0)) {
      mine.push(whole(team, ''));
    } else if (managers.length === 0) {
      orphans.push(whole(team, ' (sans manager)'));
    } else {
      for (const { id, displayName } of managers) {
        ofManagers.push({ team: team.code, by: id, label: `${team.label}\u00a0: ce qu’a fait ${displayName}` });
      }
      others.push(whole(team, ''));
    }
  }
  return [...mine, ...orphans, ...ofManagers, ...others];
}
