import { call } from './http';
import type {
  ActivityCard,
  ActsPage,
  BatchAnswer,
  Employee,
  Facts,
  Figures,
  Intervention,
  Place,
  ReferenceLists,
  RightsTable,
  Rule,
  SessionAnswer,
  Team,
  Territory,
} from './types';

interface Items<T> {
  items: T[];
}

export type Query = Record<string, string | number | null | undefined>;

export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

const items = async <T>(path: string, signal?: AbortSignal) =>
  (await call<Items<T>>(path, signal ? { signal } : {})).items;

/** Asked without a word to the page when nobody is signed in: whoever asks says what follows from it. */
export const session = (patience?: number) =>
  call<SessionAnswer>('/api/session', { quiet: true, ...(patience === undefined ? {} : { patience }) });
export const endSession = () =>
  call<{ location: string }>('/api/session/end', { method: 'POST', quiet: true }).then(({ location }) => location);
export const rights = (signal: AbortSignal) => call<RightsTable>('/api/rights', { signal });

export const employees = (signal: AbortSignal) => items<Employee>('/api/staff/employees', signal);
export const teams = (signal: AbortSignal) => items<Team>('/api/staff/teams', signal);
export const territories = (signal: AbortSignal) => items<Territory>('/api/directory/territories', signal);
export const places = (signal: AbortSignal) => items<Place>('/api/directory/places', signal);
export const referenceLists = (signal: AbortSignal) =>
  call<ReferenceLists>('/api/directory/reference-lists', { signal });

export const dayOfTeam = (team: string, day: string, signal: AbortSignal) =>
  items<Intervention>(withQuery('/api/interventions', { team, day }), signal);
export const intervention = (id: string, signal?: AbortSignal) =>
  call<Intervention>(`/api/interventions/${id}`, signal ? { signal } : {});
/** With `enteredAt`, when the entry was made by the device's clock; without, the service takes its own. */
export interface NewEntry extends Facts {
  id: string;
  enteredAt: string | null;
}
/** A mediator in the street does not wait for long: what is not answered waits on the device instead. */
const STREET_PATIENCE_MS = 8_000;
export const record = (entry: NewEntry) =>
  call<Intervention>('/api/interventions', { method: 'POST', body: entry, patience: STREET_PATIENCE_MS });

/** The answers stand in the order of what was sent. */
const batch = async (path: string, interventions: object[]) =>
  (await call<{ answers: BatchAnswer[] }>(path, { method: 'POST', body: { interventions } })).answers;
export const recordBatch = (interventions: NewEntry[]) => batch('/api/interventions/batch', interventions);

/** Each change says which version it was decided on; another one in the meantime is refused (412). */
export interface Target {
  id: string;
  version: number;
}
export const amend = ({ id, version }: Target, reason: string, facts: Facts) =>
  call<Intervention>(`/api/interventions/${id}`, { method: 'PUT', version, body: { reason, facts } });
export const voidEntry = ({ id, version }: Target, reason: string) =>
  call<Intervention>(`/api/interventions/${id}/void`, { method: 'POST', version, body: { reason } });
export const validate = ({ id, version }: Target) =>
  call<Intervention>(`/api/interventions/${id}/validate`, { method: 'POST', version, body: {} });
/** Each is answered by itself, in the same order: one that changed in the meantime does not stop the others. */
export const validateAll = (targets: Target[]) =>
  batch(
    '/api/interventions/validations',
    targets.map(({ id, version }) => ({ id, version })),
  );
export const returnEntry = ({ id, version }: Target, reason: string) =>
  call<Intervention>(`/api/interventions/${id}/return`, { method: 'POST', version, body: { reason } });

export const figures = (query: Query, signal: AbortSignal) =>
  call<Figures>(withQuery('/api/activity/figures', query), { signal });
export const acts = (query: Query, signal: AbortSignal) =>
  call<ActsPage>(withQuery('/api/activity/acts', query), { signal });
export const card = (year: number, signal: AbortSignal) =>
  call<ActivityCard>(withQuery('/api/activity/card', { year }), { signal });
export const rules = (signal: AbortSignal) => items<Rule>('/api/activity/rules', signal);
