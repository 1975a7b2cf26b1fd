import type { Employee } from '../api/types';

const ROLES: Record<string, [woman: string, man: string]> = {
  DIR: ['directrice', 'directeur'],
  RSV: ['responsable de service', 'responsable de service'],
  RRH: ['responsable ressources humaines', 'responsable ressources humaines'],
  RDQ: ['responsable développement qualité', 'responsable développement qualité'],
  REF_QUA: ['référente qualité', 'référent qualité'],
  REF_US: ['référente utilité sociale', 'référent utilité sociale'],
  REF_COM: ['référente communication', 'référent communication'],
  ACC_MET: ['accompagnatrice métier', 'accompagnateur métier'],
  MGR: ['manager d’équipe', 'manager d’équipe'],
  MED: ['médiatrice sociale', 'médiateur social'],
};

/** What the person does, in words. */
export function rolesOf(person: Employee): string {
  return person.roles.map((role) => ROLES[role]?.[person.gender === 'F' ? 0 : 1] ?? role).join(', ');
}

/** A manager decides for the own team; heads of service and the director for any. */
export function managesTeam(person: Employee, team: string | null | undefined): boolean {
  if (person.roles.includes('RSV') || person.roles.includes('DIR')) return true;
  return person.roles.includes('MGR') && person.team === team;
}
