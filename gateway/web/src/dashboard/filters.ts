import type { Query } from '../api/get';

/** What is looked at; it lives in the address, so that a view can be sent to a colleague. */
export interface Filters {
  year: number;
  month: number | null;
  team: string | null;
  territory: string | null;
  /** Only the mediator and their manager may ask for these. */
  mediator: string | null;
}

/** The figure whose acts are shown. */
export interface Drill {
  kind: string;
  value: string;
}

/** Kinds that are a narrower selection rather than a breakdown of the service. */
const SELECTIONS = ['month', 'day', 'team', 'territory'];

export function actsQuery(
  { year, month, team, territory, mediator }: Filters,
  { kind, value }: Drill,
  page: number,
): Query {
  const all: Query = { year, month, team, territory, mediator, page };
  if (kind === 'all') return all;
  if (SELECTIONS.includes(kind)) return { ...all, [kind]: value };
  return { ...all, by: kind, value };
}

const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : null);

export function readFilters(query: URLSearchParams, year: number): Filters {
  const month = number(query.get('mois'));
  return {
    year,
    month: month !== null && month >= 1 && month <= 12 ? month : null,
    team: query.get('equipe'),
    territory: query.get('territoire'),
    mediator: query.get('mediateur'),
  };
}

export function readYear(query: URLSearchParams): number | null {
  return number(query.get('annee'));
}

export function readDrill(query: URLSearchParams): Drill | null {
  const [kind, ...value] = (query.get('actes') ?? '').split(':');
  return kind ? { kind, value: value.join(':') } : null;
}

export function writeDrill({ kind, value }: Drill): string {
  return value ? `${kind}:${value}` : kind;
}
