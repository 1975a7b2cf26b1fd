import type { Query } from '../api/get';
import { endOfDay, isDay, spanOf, type Period } from './period';

/** What is looked at; it lives in the address, so that a view can be sent to a colleague. */
export interface Filters {
  period: Period;
  /** The code chosen of a dimension, by its name; also `mediator`, for whom their figures are. */
  chosen: Record<string, string>;
  /** The day at the end of which it was known so; null for what is known now. */
  knownOn: string | null;
}

/** The figure whose acts are shown; with `and`, one cell of two dimensions. */
export interface Drill {
  by: string;
  value: string;
  and?: { by: string; value: string };
}

/** In an address: what says nothing of a dimension. */
export const UNSAID = '-';

/** Names of dimensions as addresses have them; one that is not here stands under its own name. */
const NAMES: Record<string, string> = {
  team: 'equipe',
  territory: 'territoire',
  mediator: 'mediateur',
  domain: 'domaine',
  origin: 'origine',
  outcome: 'resultat',
  status: 'etat',
};

export const parameterOf = (dimension: string) => NAMES[dimension] ?? dimension;

const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : null);

/** The year of the address; null where it names none. */
export const readYear = (query: URLSearchParams) => number(query.get('annee'));

/** From one day to another, or a month of a year, or a year; what makes no sense is as if it were not there. */
export function readPeriod(query: URLSearchParams, year: number): Period {
  const [from, to] = [query.get('du'), query.get('au')];
  if (isDay(from) && isDay(to) && from <= to) return { kind: 'span', from, to };
  const month = number(query.get('mois'));
  return month !== null && month >= 1 && month <= 12 ? { kind: 'month', year, month } : { kind: 'year', year };
}

/** What an address has to say for a period, and no longer says of the one before. */
export function writePeriod(period: Period): Record<string, string | null> {
  const none = { annee: null, mois: null, du: null, au: null };
  switch (period.kind) {
    case 'year':
      return { ...none, annee: String(period.year) };
    case 'month':
      return { ...none, annee: String(period.year), mois: String(period.month) };
    case 'span':
      return { ...none, du: period.from, au: period.to };
  }
}

/** @param dimensions names of what may be chosen */
export function readFilters(query: URLSearchParams, year: number, dimensions: string[]): Filters {
  const chosen: Record<string, string> = {};
  for (const dimension of [...dimensions, 'mediator']) {
    const code = query.get(parameterOf(dimension));
    if (code) chosen[dimension] = code;
  }
  const knownOn = query.get('connu');
  return { period: readPeriod(query, year), chosen, knownOn: isDay(knownOn) ? knownOn : null };
}

/** The selection as the service is asked for it. */
export function selectionQuery({ period, chosen, knownOn }: Filters): Query {
  return { ...spanOf(period), ...chosen, asOf: knownOn === null ? null : endOfDay(knownOn) };
}

/** The acts behind a figure of the selection. */
export function actsQuery(filters: Filters, { by, value, and }: Drill): Query {
  const selection = selectionQuery(filters);
  if (by === 'all') return selection;
  return { ...selection, by, value, ...(and ? { and: and.by, andValue: and.value } : {}) };
}

/** Names that figures had in addresses before. */
const BEFORE: Record<string, string> = { notValidated: 'not-validated', onRequest: 'on-request' };

/** The figure that the address asks the acts of: `domain:D1`, `all`, `age:A_12_17;hour:1-14`. */
export function readDrill(query: URLSearchParams, year: number): Drill | null {
  const [first, second] = (query.get('actes') ?? '').split(';').map(readPart);
  if (!first?.by) return null;
  // A month used to be a number in the year looked at.
  if (first.by === 'month' && /^\d{1,2}$/.test(first.value)) {
    return { by: 'month', value: `${year}-${first.value.padStart(2, '0')}` };
  }
  return second?.by ? { ...first, and: second } : first;
}

/** The figure that the address asks the conflict cases of: `closed:ECHEC`. */
export function readCases(query: URLSearchParams): Drill | null {
  const part = readPart(query.get('dossiers') ?? '');
  return part.by ? part : null;
}

function readPart(text: string): { by: string; value: string } {
  const [by = '', ...value] = text.split(':');
  return { by: BEFORE[by] ?? by, value: value.join(':') };
}

export function writeDrill({ by, value, and }: Drill): string {
  const first = value ? `${by}:${value}` : by;
  return and ? `${first};${and.by}:${and.value}` : first;
}

/** The two dimensions that are crossed; null where none are. */
export function readPivot(query: URLSearchParams): { rows: string; columns: string } | null {
  const [rows, columns] = [query.get('lignes'), query.get('colonnes')];
  return rows && columns && rows !== columns ? { rows, columns } : null;
}
