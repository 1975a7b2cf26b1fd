import type { Words } from '../api/directory';
import type { ListCode } from '../api/types';
import { capitalise, formatLongDate, monthName, NBSP, WEEKDAYS } from '../ui/format';
import type { Drill, Filters } from './filters';

const LISTS: Record<string, [name: string, list: ListCode]> = {
  domain: ['Domaine', 'DOMAINE'],
  theme: ['Thème', 'THEME'],
  origin: ['Origine', 'ORIGINE'],
  mode: ['Mode', 'MODE'],
  outcome: ['Résultat', 'RESULTAT'],
  age: ['Âge estimé', 'AGE'],
  gender: ['Genre', 'GENRE'],
  capacity: ['Qualité des personnes', 'QUALITE'],
};

const PLAIN: Record<string, string> = {
  all: 'Toutes les interventions',
  notValidated: 'Interventions non validées',
  incomplete: 'Interventions incomplètes',
  late: 'Interventions saisies tardivement',
  onRequest: 'Interventions sur demande',
};

/** Which acts are shown, in words. */
export function drillTitle(words: Words, { kind, value }: Drill): string {
  const list = LISTS[kind];
  if (list) return `${list[0]}${NBSP}: ${words.label(list[1], value)}`;
  switch (kind) {
    case 'team':
      return words.team(value);
    case 'territory':
      return value === '-' ? 'Territoire non précisé' : words.territory(value);
    case 'month':
      return capitalise(monthName(Number(value)));
    case 'day':
      return capitalise(formatLongDate(value));
    case 'referrals':
      return value === 'orientations' ? 'Orientations' : 'Mises en relation';
    case 'hour': {
      const [day, hour] = value.split('-').map(Number);
      return `${capitalise(WEEKDAYS[(day ?? 1) - 1] ?? '')} de ${hour}${NBSP}h à ${(hour ?? 0) + 1}${NBSP}h`;
    }
    default:
      return PLAIN[kind] ?? 'Interventions';
  }
}

/** « mars 2018, Équipe Territoires » */
export function selectionTitle(words: Words, { year, month, team, territory, mediator }: Filters): string {
  const period = month === null ? String(year) : `${monthName(month)}${NBSP}${year}`;
  return [period, words.team(team), words.territory(territory), words.person(mediator)].filter(Boolean).join(', ');
}
