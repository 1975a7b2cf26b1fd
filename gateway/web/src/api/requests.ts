import type * as door from './generated/gateway';
import type * as field from './generated/intervention';
import { get, getAgain, withQuery, type Query } from './get';
import { ask, call, type Answer } from './http';
import type { BatchAnswer, Employee, Facts, Intervention, Pivot, SessionAnswer } from './types';

/** A mediator in the street does not wait for long: what is not answered waits on the device instead. */
export const STREET_PATIENCE_MS = 8_000;

/** Asked without a word to the page when nobody is signed in: whoever asks says what follows from it. */
export const session = (patience?: number) =>
  call<SessionAnswer>('/api/session', { quiet: true, ...(patience === undefined ? {} : { patience }) });
export const endSession = () =>
  call<door.WayOut>('/api/session/end', { method: 'POST', quiet: true }).then(({ location }) => location);
/** Of this person, everywhere and at once; whoever comes back gives the password. */
export const closeSessions = (person: string) =>
  call<unknown>(`/api/staff/sessions/${encodeURIComponent(person)}/closure`, { method: 'POST' });
export const rights = (signal: AbortSignal) => get('/api/rights', {}, signal);

/** A page of a list that is asked for page by page; `next` leads to the one after it. */
export interface PageOf<T> {
  items: T[];
  next?: string | null;
}

/** All pages of a list; one that was known and has not changed is not sent again. */
async function allPages<T>(path: string, query: Query, known: Answer<PageOf<T>>[], signal: AbortSignal) {
  const pages: Answer<PageOf<T>>[] = [];
  for (let after: string | null | undefined; after !== null; after = pages.at(-1)?.body.next ?? null) {
    // Pages shift when something comes between: one that begins elsewhere is another one.
    const before = known[pages.length - 1]?.body.next ?? null;
    const same = before === (after ?? null) ? known[pages.length] : undefined;
    pages.push(await ask<PageOf<T>>(withQuery(path, { ...query, after }), { signal, known: same }));
  }
  return pages;
}

export const employees = (known: Answer<PageOf<Employee>>[], signal: AbortSignal) =>
  allPages<Employee>('/api/staff/employees', {}, known, signal);
export const teams = async (signal: AbortSignal) => (await get('/api/staff/teams', {}, signal)).items;
export const territories = async (signal: AbortSignal) => (await get('/api/directory/territories', {}, signal)).items;
export const places = async (signal: AbortSignal) => (await get('/api/directory/places', {}, signal)).items;
export const referenceLists = (signal: AbortSignal) => get('/api/directory/reference-lists', {}, signal);

/** @param atLeast what the answer has to hold: `id@version` */
export async function dayOfTeam(team: string, day: string, atLeast: string[], signal: AbortSignal) {
  const pages = await allPages<Intervention>('/api/interventions', { team, day, atLeast }, [], signal);
  return { items: pages.flatMap(({ body }) => body.items), behind: pages.some(({ behind }) => behind) };
}
/** What somebody did in these days. */
export async function daysOf(mediator: string, from: string, to: string, atLeast: string[], signal: AbortSignal) {
  const pages = await allPages<Intervention>('/api/interventions', { mediator, from, to, atLeast }, [], signal);
  return { items: pages.flatMap(({ body }) => body.items), behind: pages.some(({ behind }) => behind) };
}

/** As many as a page of work shows; what comes behind moves up as the work is done. */
const MOST_SHOWN = 50;
export type Awaited = 'VALIDATION' | 'LATE' | 'INCOMPLETE' | 'RETURNED';

async function awaited(path: string, query: Query, signal: AbortSignal) {
  const answer = await ask<PageOf<Intervention> & { total?: number | null }>(
    withQuery(path, { ...query, limit: MOST_SHOWN }),
    { signal },
  );
  const { items, total } = answer.body;
  return { items, total: total ?? items.length, behind: answer.behind };
}
/** @param by only what this person did or recorded; null for everybody's */
export const awaitedOfTeam = (
  team: string,
  awaits: Awaited,
  by: string | null,
  atLeast: string[],
  signal: AbortSignal,
) => awaited('/api/interventions/awaiting', { team, awaits, by, atLeast }, signal);
export const awaitedOfMe = (awaits: Awaited, atLeast: string[], signal: AbortSignal) =>
  awaited('/api/interventions/awaiting/own', { awaits, atLeast }, signal);

/** What a team or somebody did over several days: a page of it, and how much there is. */
export const journal = (query: Query, signal: AbortSignal) =>
  ask<PageOf<Intervention> & { total?: number | null }>(withQuery('/api/interventions', { limit: 50, ...query }), {
    signal,
  });
/** What both of a pair seem to have recorded: a page of it. */
export const doubles = (query: Query, signal: AbortSignal) =>
  call<PageOf<{ first: Intervention; second: Intervention }>>(withQuery('/api/interventions/doubles', query), {
    signal,
  });
export const tellApart = (one: string, other: string) =>
  call<unknown>('/api/interventions/doubles/apart', { method: 'POST', body: { one, other } satisfies field.Told });
/** Whoever saves does not wait for an answer that is only a question. */
const LOOK_ALIKE_PATIENCE_MS = 1_000;
/** What is recorded already that may be the act of this draft. */
export const lookAlikes = async (query: Query) =>
  (
    await call<PageOf<Intervention>>(withQuery('/api/interventions/doubles/draft', query), {
      patience: LOOK_ALIKE_PATIENCE_MS,
    })
  ).items;
export const intervention = (id: string, signal?: AbortSignal) =>
  call<Intervention>(`/api/interventions/${id}`, signal ? { signal } : {});
/** With `enteredAt`, when the entry was made by the device's clock; without, the service takes its own. */
export interface NewEntry extends Facts {
  id: string;
  enteredAt: string | null;
}
export const record = (entry: NewEntry) =>
  call<Intervention>('/api/interventions', {
    method: 'POST',
    body: entry satisfies field.Intervention,
    patience: STREET_PATIENCE_MS,
  });

/** The answers stand in the order of what was sent. */
const batch = async (path: string, interventions: object[], command?: string) =>
  (
    await call<{ answers: BatchAnswer[] }>(path, {
      method: 'POST',
      body: { interventions },
      ...(command === undefined ? {} : { command }),
    })
  ).answers;
export const recordBatch = (interventions: NewEntry[]) => batch('/api/interventions/batch', interventions);

/** Each change says which version it was decided on; another one in the meantime is refused (412). */
export interface Target {
  id: string;
  version: number;
}
/** What is to become of an entry. */
export type Change =
  | { action: 'amend'; reason: string; facts: Facts }
  | { action: 'void' | 'return'; reason: string }
  | { action: 'validate' | 'prolong' | 'withdraw' };

/**
 * @param command of the gesture that asks for it: the same one again, with the same content, is the same change
 * @returns what it is now; to who has left, who is shown nothing any more, as it was with the version that it must have now
 */
export async function change(of: Intervention, { action, ...body }: Change, command: string): Promise<Intervention> {
  const { id, version } = of;
  const request = { version, command, body, patience: STREET_PATIENCE_MS };
  const now = await (action === 'amend'
    ? call<Intervention | null>(`/api/interventions/${id}`, { method: 'PUT', ...request })
    : call<Intervention | null>(`/api/interventions/${id}/${action}`, { method: 'POST', ...request }));
  return now ?? { ...of, version: version + 1 };
}

/** Each is answered by itself, in the same order: one that changed in the meantime does not stop the others. */
export const validateAll = (targets: Target[], command: string) =>
  batch(
    '/api/interventions/validations',
    targets.map(({ id, version }) => ({ id, version })),
    command,
  );

/** Validations by mistake, on the version that each left. */
export const withdrawAll = (targets: Target[], command: string) =>
  batch(
    '/api/interventions/validations/withdrawals',
    targets.map(({ id, version }) => ({ id, version })),
    command,
  );

export const dimensions = async (signal: AbortSignal) => (await get('/api/activity/dimensions', {}, signal)).items;
/** The first and the last year that hold something; null where there is nothing yet. */
export const years = (signal: AbortSignal) => get('/api/activity/years', {}, signal);
export const figures = (query: Query, signal: AbortSignal) => getAgain('/api/activity/figures', query, signal);
export const pivot = (query: Query, signal: AbortSignal): Promise<Pivot> =>
  getAgain('/api/activity/pivot', query, signal);
export const acts = (query: Query, signal: AbortSignal) => getAgain('/api/activity/acts', query, signal);
export const referralCare = (query: Query, signal: AbortSignal) =>
  getAgain('/api/activity/referral-care', query, signal);
export const conflictFigures = (query: Query, signal: AbortSignal) =>
  getAgain('/api/activity/conflicts', query, signal);
export const conflictCases = (query: Query, signal: AbortSignal) =>
  getAgain('/api/activity/conflicts/cases', query, signal);
export const card = (year: number, signal: AbortSignal) => getAgain('/api/activity/card', { year }, signal);
export const rules = async (signal: AbortSignal) => (await get('/api/activity/rules', {}, signal)).items;
