/** Cases of mediation in deferred time. Who a party is is asked for by itself, and never kept on the device. */
import type * as field from './generated/intervention';
import { withQuery, type Query } from './get';
import { ask, call } from './http';
import type { PageOf } from './requests';

export type Case = field.CaseSheet;
export type Listed = field.ListedCase;
export type Party = field.PartyLine;
export type Identity = field.PartyIdentity;

interface Page extends PageOf<Listed> {
  total?: number | null;
}

async function list(path: string, query: Query, signal: AbortSignal) {
  const { body, behind } = await ask<Page>(withQuery(path, { limit: 100, ...query }), { signal });
  return { items: body.items, total: body.total ?? body.items.length, next: body.next ?? null, behind };
}

export const ofTeam = (team: string, query: Query, signal: AbortSignal) =>
  list('/api/cases', { team, ...query }, signal);
export const own = (query: Query, signal: AbortSignal) => list('/api/cases/own', query, signal);
/** Of one's own open ones, those with a party that is called so; noted in the log that the data protection officer reads. */
export const called = (alias: string) =>
  call<Page>('/api/cases/own/search', { method: 'POST', body: { alias } }).then(({ items }) => items);

export const one = (id: string, signal: AbortSignal) => call<Case>(`/api/cases/${encodeURIComponent(id)}`, { signal });

export const begin = (request: field.CaseRequest, command: string) =>
  call<Case>('/api/cases', { method: 'POST', body: request, command });

/** What becomes of a case, on the version that was seen. */
export const change = ({ id, version }: Pick<Case, 'id' | 'version'>, to: string, body: object, command: string) =>
  call<Case>(`/api/cases/${id}/${to}`, { method: 'POST', version, command, body });

export type Papers = field.PaperSheet;
export type Protocol = field.ProtocolLine;
export type Told = field.CommissionerNotice;

export const papers = (id: string, signal: AbortSignal) => call<Papers>(`/api/cases/${id}/papers`, { signal });
export const drawProtocol = (id: string, body: field.ProtocolDrawing, command: string) =>
  call<Papers>(`/api/cases/${id}/protocols`, { method: 'POST', command, body });
export const signProtocol = (id: string, version: number, body: field.ProtocolSignature, command: string) =>
  call<Papers>(`/api/cases/${id}/protocols/${version}/signatures`, { method: 'POST', command, body });
export const tell = (id: string, command: string) =>
  call<Told>(`/api/cases/${id}/notices`, { method: 'POST', command, body: {} });

/** Noted in the log that the data protection officer reads. */
export const identity = (id: string, letter: string) => call<Identity>(`/api/cases/${id}/parties/${letter}`);
export const openIdentity = (id: string, letter: string, reason: string) =>
  call<Identity>(`/api/cases/${id}/parties/${letter}/openings`, { method: 'POST', body: { reason } });
