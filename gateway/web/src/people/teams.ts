import type { Employee, Team } from '../api/types';

/**
 * What is offered for that day and those after it: teams that are open then. A closed one stays in lists and figures of its own days.
 *
 * @param chosen stays in the list whatever became of it, so that it can be read there
 */
export const openFrom = (teams: Team[], day: string, chosen: string | null | undefined): Team[] =>
  teams.filter(({ code, until }) => !until || until >= day || code === chosen);

/** Is this person in that team today, in the own post, in a second one or in somebody's place? */
export const isIn = ({ team: own, teams }: Pick<Employee, 'team' | 'teams'>, team: string | null): boolean =>
  team !== null && (own === team || (teams ?? []).includes(team));
