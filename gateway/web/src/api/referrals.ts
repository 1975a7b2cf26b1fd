/** Referrals (mises en relation), followed to their end. */
import type * as field from './generated/intervention';
import { withQuery, type Query } from './get';
import { ask, call } from './http';
import type { PageOf } from './requests';

export type Referral = field.Referral;
export type Listed = field.ListedReferral;

interface Page extends PageOf<Listed> {
  total?: number | null;
}

async function list(path: string, query: Query, signal: AbortSignal) {
  const { body, behind } = await ask<Page>(withQuery(`/api/referrals/${path}`, { limit: 50, ...query }), { signal });
  return { items: body.items, total: body.total ?? body.items.length, next: body.next ?? null, behind };
}

export const ofTeam = (team: string, query: Query, signal: AbortSignal) => list('followed', { team, ...query }, signal);
export const own = (query: Query, signal: AbortSignal) => list('own', query, signal);
export const appointments = (query: Query, signal: AbortSignal) => list('own/appointments', query, signal);
export const quiet = (query: Query, signal: AbortSignal) => list('own/quiet', query, signal);
export const overdue = (team: string, query: Query, signal: AbortSignal) => list('overdue', { team, ...query }, signal);

export const one = (id: string, signal: AbortSignal) =>
  call<Referral>(`/api/referrals/${encodeURIComponent(id)}`, { signal });

/** What becomes of a referral, on the version that was seen. */
export const asking = ({ id, version }: Pick<Referral, 'id' | 'version'>, to: string, body: object) => ({
  method: 'POST' as const,
  path: `/api/referrals/${id}/${to}`,
  body,
  version,
});
