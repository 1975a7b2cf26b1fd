import type { Words } from '../api/directory';
import type { Facts, ListCode } from '../api/types';
import { CODED, CODED_FIELDS } from '../entry/form';
import { formatDate, formatTime, NBSP, plural } from '../ui/format';

const ofCoded = <K extends 'label' | 'list'>(what: K) =>
  Object.fromEntries(CODED_FIELDS.map((field) => [field, CODED[field][what]]));

/** The facts in the order in which they are read, with their names. */
const NAMES: Record<string, string> = {
  date: 'Date',
  startTime: 'Heure de début',
  durationMinutes: 'Durée',
  mediators: 'Médiateurs',
  team: 'Équipe',
  territory: 'Territoire',
  place: 'Lieu',
  mainDomain: 'Domaine',
  secondaryDomains: 'Domaines secondaires',
  theme: 'Thème',
  mode: 'Mode',
  ...ofCoded('label'),
  origin: 'Origine de la demande',
  peopleMet: 'Personnes rencontrées',
  'publics.age': 'Âges',
  'publics.gender': 'Genre',
  'publics.capacity': 'Qualité',
  tensionBefore: 'Tension avant',
  tensionAfter: 'Tension après',
  outcomes: 'Résultats',
  note: 'Note',
  fundingLine: 'Ligne de financement',
};

const LISTS: Record<string, ListCode> = {
  mainDomain: 'DOMAINE',
  secondaryDomains: 'DOMAINE',
  theme: 'THEME',
  mode: 'MODE',
  ...ofCoded('list'),
  origin: 'ORIGINE',
  outcomes: 'RESULTAT',
  tensionBefore: 'TENSION',
  tensionAfter: 'TENSION',
  'publics.age': 'AGE',
  'publics.gender': 'GENRE',
  'publics.capacity': 'QUALITE',
};

export interface Described {
  field: string;
  name: string;
  value: string;
}

/** Name of a field as the services call it, `publics.age.A_12_17` too. */
export function fieldName(words: Words, field: string): string {
  const known = NAMES[field];
  if (known) return known;
  const [, kind, code] = /^(publics\.\w+)\.(\w+)$/.exec(field) ?? [];
  const list = kind ? LISTS[kind] : undefined;
  return kind && list ? `${NAMES[kind] ?? kind}${NBSP}: ${words.label(list, code)}` : field;
}

/** One value of a history or of a fact, which the services give as text, in words. */
export function fieldValue(words: Words, field: string, value: string | null | undefined): string {
  if (!value) return 'non renseigné';
  const list = LISTS[field];
  if (list) return each(value, (code) => words.label(list, code));
  switch (field) {
    case 'date':
      return formatDate(value);
    case 'startTime':
      return formatTime(value);
    case 'durationMinutes':
      return plural(Number(value), 'minute');
    case 'mediators':
      return each(value, (id) => words.person(id));
    case 'team':
      return words.team(value);
    case 'territory':
      return words.territory(value);
    case 'place':
      return words.place(value);
    default:
      return value;
  }
}

const each = (values: string, name: (value: string) => string) => values.split(', ').map(name).join(', ');

/** Every fact that was said, in words. */
export function describe(words: Words, facts: Facts): Described[] {
  const said: Record<string, string | null> = {
    ...Object.fromEntries(
      Object.entries(facts).map(([field, value]) => [field, Array.isArray(value) ? value.join(', ') : text(value)]),
    ),
  };
  for (const kind of ['age', 'gender', 'capacity'] as const) {
    said[`publics.${kind}`] = Object.entries(facts.publics[kind])
      .filter(([, count]) => count > 0)
      .map(([code, count]) => `${words.label(LISTS[`publics.${kind}`] ?? 'AGE', code)}${NBSP}: ${count}`)
      .join(', ');
  }
  return Object.entries(NAMES)
    .filter(([field]) => said[field])
    .map(([field, name]) => ({
      field,
      name,
      value: field.startsWith('publics.') ? (said[field] ?? '') : fieldValue(words, field, said[field] ?? null),
    }));
}

function text(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** What is still to be completed, in words. */
export function missingNames(words: Words, missing: string[]): string {
  return missing.map((field) => fieldName(words, field).toLocaleLowerCase('fr')).join(', ');
}
