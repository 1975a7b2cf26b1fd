/** The organisations one works with, and the referrals that name them. */
import type * as field from './generated/intervention';
import { withQuery, get, type Query } from './get';
import { ask, call } from './http';
import type { PageOf } from './requests';

export type Partner = field.Partner;
export type ListedPartner = field.ListedPartner;
export type PartnerFacts = field.PartnerFacts;
export type ContactFacts = field.ContactFacts;
export type HistoryEntry = field.PartnerHistoryEntry;
export type Ends = field.ReferralEnds;
export type Referral = field.ListedReferral;

/** Which of them a list holds. */
export type Which = 'ACTIVE' | 'TO_CHECK' | 'INACTIVE';

export const partners = async (query: Query, signal: AbortSignal) =>
  (
    await ask<PageOf<ListedPartner> & { total?: number | null }>(withQuery('/api/partners', { limit: 50, ...query }), {
      signal,
    })
  ).body;

/** Whoever saves does not wait for an answer that is only a question. */
const ALIKE_PATIENCE_MS = 1_000;
export const alike = async (name: string, town: string) =>
  (
    await call<{ items: ListedPartner[] }>(withQuery('/api/partners/alike', { name, town, limit: 10 }), {
      patience: ALIKE_PATIENCE_MS,
    })
  ).items;

export const partner = (id: string, signal: AbortSignal) =>
  call<Partner>(`/api/partners/${encodeURIComponent(id)}`, { signal });
export const history = async (id: string, signal: AbortSignal) =>
  (await call<{ items: HistoryEntry[] }>(`/api/partners/${encodeURIComponent(id)}/history`, { signal })).items;
export const named = async (ids: string[], signal: AbortSignal) =>
  ids.length === 0 ? [] : (await get('/api/partners/named', { id: ids }, signal)).items;

/** What may become of one, with what it takes. */
export type PartnerChange =
  | { to: 'change'; facts: PartnerFacts }
  | { to: 'confirm'; date: string }
  | { to: 'merge'; into: string }
  | { to: 'separate' | 'inactivate' | 'reactivate' };

/** How it is asked for. */
export function asking({ id, version }: Pick<Partner, 'id' | 'version'>, what: PartnerChange) {
  const path = `/api/partners/${encodeURIComponent(id)}`;
  switch (what.to) {
    case 'change':
      return { method: 'PUT' as const, path, body: what.facts, version };
    case 'confirm':
      return { method: 'POST' as const, path: `${path}/confirm`, body: { date: what.date }, version };
    case 'merge':
      return { method: 'POST' as const, path: `${path}/merge`, body: { into: what.into }, version };
    default:
      return { method: 'POST' as const, path: `${path}/${what.to}`, body: null, version };
  }
}

export const referralsWith = async (ids: string[], after: string | null, signal: AbortSignal) =>
  (
    await ask<PageOf<Referral> & { total?: number | null }>(
      withQuery('/api/referrals', { partner: ids, after, limit: 20 }),
      { signal },
    )
  ).body;
export const ends = (ids: string[], signal: AbortSignal) => get('/api/referrals/ends', { partner: ids }, signal);

/** The referrals of an entry, and a new one. */
export const referralsOf = async (intervention: string, signal: AbortSignal) =>
  (await call<PageOf<Referral>>(withQuery('/api/referrals', { intervention, limit: 50 }), { signal })).items;
export type NewReferral = field.NewReferral;
