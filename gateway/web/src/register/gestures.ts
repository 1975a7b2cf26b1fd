import type { Career, Member, Tenure } from '../api/register';
import { formatDate, shiftDay } from '../ui/format';

/** What whoever keeps the register may do with a person; a deputy is a posting with a name of its own. */
export type Gesture = 'join' | 'assign' | 'post' | 'deputy' | 'leave' | 'return';

/** What a form of the register holds, whatever it is for. */
export interface Said {
  id: string;
  givenName: string;
  familyName: string;
  gender: string | null;
  functions: string[];
  team: string | null;
  from: string;
  until: string;
}

export const GESTURES: Record<Exclude<Gesture, 'join'>, { title: string; send: string }> = {
  assign: { title: 'Changer d’équipe ou de fonction', send: 'Enregistrer le changement' },
  post: { title: 'Ajouter une équipe, ou un remplacement', send: 'Enregistrer l’affectation' },
  deputy: { title: 'Nommer suppléant d’un manager', send: 'Nommer suppléant' },
  leave: { title: 'Noter le départ', send: 'Enregistrer le départ' },
  return: { title: 'Noter le retour', send: 'Enregistrer le retour' },
};

/** The service offers a deputy where it offers a posting. */
export const offered = (actions: string[]): Exclude<Gesture, 'join'>[] =>
  (['assign', 'post', 'deputy', 'leave', 'return'] as const).filter((one) =>
    actions.includes(one === 'deputy' ? 'post' : one),
  );

/** What it is about to be said to the service. */
export function asked(gesture: Exclude<Gesture, 'join'>, said: Said): Career {
  const { functions: roles, team, from, until } = said;
  switch (gesture) {
    case 'assign':
      return { to: 'assignment', body: { roles, team, from } };
    case 'return':
      return { to: 'return', body: { roles, team, from } };
    case 'post':
      return { to: 'posting', body: { roles, team: team ?? '', from, until: until || null } };
    case 'deputy':
      return { to: 'posting', body: { roles: ['MGR'], team: team ?? '', from, until } };
    case 'leave':
      return { to: 'leave', body: { until } };
  }
}

/** What is wrong with it, by field; the service has the last word. */
export function faults(gesture: Gesture, said: Said): Partial<Record<keyof Said, string>> {
  const found: Partial<Record<keyof Said, string>> = {};
  const needed = (field: keyof Said, wrong: boolean, words: string) => {
    if (wrong) found[field] = words;
  };
  if (gesture === 'join') {
    needed('givenName', said.givenName.trim() === '', 'Écrivez le prénom.');
    needed('familyName', said.familyName.trim() === '', 'Écrivez le nom.');
    needed('gender', said.gender === null, 'Choisissez.');
  }
  if (gesture !== 'leave') needed('from', said.from === '', 'Choisissez le premier jour.');
  if (gesture !== 'leave' && gesture !== 'deputy') {
    needed('functions', said.functions.length === 0, 'Choisissez au moins une fonction.');
  }
  if (gesture === 'post' || gesture === 'deputy') needed('team', said.team === null, 'Choisissez l’équipe.');
  if (gesture === 'leave' || gesture === 'deputy') {
    needed('until', said.until === '', 'Choisissez le dernier jour.');
  }
  if (said.until !== '' && said.from !== '' && gesture !== 'leave' && said.until < said.from) {
    found.until = 'Le dernier jour ne peut pas précéder le premier.';
  }
  return found;
}

interface Told {
  name: string;
  /** What somebody is on the day, before the change. */
  before: Tenure | null;
  today: string;
  team: (code: string) => string;
  label: (code: string) => string;
}

const records = (functions: string[]) => (functions.includes('MED') ? 'saisit' : 'travaille');

/** What the form will change and from when, in sentences; nothing as long as it is not known. */
export function consequences(gesture: Gesture, said: Said, { name, before, today, team, label }: Told): string[] {
  const { functions, from, until } = said;
  const since = from && (from <= today ? `Depuis le ${formatDate(from)}` : `À partir du ${formatDate(from)}`);
  const where = said.team === null ? '' : ` dans ${theTeam(team(said.team))}`;
  const as = functions.map(label).join(', ');
  const late = from !== '' && from < today ? ['Cette date est passée : le changement a effet tout de suite.'] : [];
  switch (gesture) {
    case 'leave':
      return until === '' ? [] : departure(until, today, name);
    case 'deputy':
      if (!from || !until || said.team === null) return [];
      return [
        `Du ${formatDate(from)} au ${formatDate(until)}, ${name} valide et fait compléter les saisies de ${theTeam(team(said.team))}, comme son manager.`,
        `Le ${formatDate(shiftDay(until, 1))} à 0 h, cela s’arrête tout seul. Rien ne change dans ses autres équipes.`,
      ];
    case 'post':
      if (!since || said.team === null || functions.length === 0) return [];
      return [
        `${since}${until ? ` et jusqu’au ${formatDate(until)}` : ''}, ${name} ${records(functions)} aussi${where} (${as}).`,
        'Son affectation ne change pas.',
        ...late,
      ];
    case 'join':
    case 'return':
      if (!since || functions.length === 0) return [];
      return [
        `${since}, ${name} ${gesture === 'return' ? 'est de retour et ' : ''}${records(functions)}${where} (${as}).`,
        ...(from > today ? ['Avant ce jour, la connexion est refusée.'] : []),
        ...(gesture === 'join' ? ['Pour se connecter, il faut aussi un compte.'] : []),
      ];
    case 'assign':
      if (!since || functions.length === 0) return [];
      return [...move(since, said, before, { name, where, as, team }), ...late];
  }
}

function move(
  since: string,
  { team: to, functions }: Said,
  before: Tenure | null,
  { name, where, as, team }: { name: string; where: string; as: string; team: (code: string) => string },
): string[] {
  const left = before?.team != null && before.team !== to ? before.team : null;
  const first = `${since}, ${name} ${records(functions)}${to === null ? ', sans équipe' : where} (${as})`;
  if (before === null || left === null) return [`${first}.`];
  return [
    `${first} et ne ${records(before.roles)} plus dans ${theTeam(team(left))}.`,
    'Ses saisies d’avant restent à l’équipe où elles ont été faites : c’est son manager qui a la main sur ce qui y reste à compléter et sur les mises en relation ouvertes.',
  ];
}

function departure(until: string, today: string, name: string): string[] {
  const over = until < today;
  return [
    over
      ? `Le ${formatDate(until)} était le dernier jour de ${name} : sa connexion est refusée tout de suite.`
      : `Le ${formatDate(until)} est le dernier jour de ${name}. Dès le ${formatDate(shiftDay(until, 1))} à 0 h, sa connexion est refusée partout.`,
    'Toutes ses affectations et ses remplacements s’arrêtent ce jour-là.',
    'Ce qui reste ouvert, saisies à compléter et mises en relation, revient au manager de l’équipe.',
    'Ce qui attend sur son téléphone peut encore être envoyé pendant 7 jours. Ses saisies et les chiffres restent.',
  ];
}

/** « l’équipe Habitat », whether its label begins with the word or not. */
export const theTeam = (label: string) =>
  /^équipe\b/i.test(label) ? label.replace(/^équipe/i, 'l’équipe') : `l’équipe ${label}`;

/** What somebody is on a day by the assignment; who is to come, what it will be. */
export const assignmentOn = ({ assignments }: Pick<Member, 'assignments'>, day: string): Tenure | null =>
  assignments.findLast((one) => !one.besides && one.from <= day && (!one.until || one.until >= day)) ?? null;
