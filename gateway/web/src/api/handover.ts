/** What stays open when somebody leaves or moves, and whom it is given to. */
import type * as field from './generated/intervention';
import { call } from './http';
import { withQuery } from './get';

export type OpenCount = field.OpenCount;
export type LeftOpen = field.LeftOpen;
export type OpenReferral = field.ListedReferral;

export const openOf = (person: string, signal: AbortSignal) =>
  call<field.OpenOfPerson>(`/api/handover/${encodeURIComponent(person)}`, { signal });

export const withoutAnybody = (team: string, signal: AbortSignal) =>
  call<field.OpenWithoutAnybody>(withQuery('/api/handover', { team }), { signal });

export const referralsOf = (team: string, person: string, signal: AbortSignal) =>
  call<{ items: OpenReferral[] }>(withQuery('/api/referrals', { team, openOf: person, limit: 100 }), { signal });

export const handAllOver = (request: field.HandOverAll, command: string) =>
  call<field.HandedOver>('/api/referrals/handover', { method: 'POST', body: request, command });

export const handOver = ({ id, version }: OpenReferral, request: field.HandOverOne, command: string) =>
  call<field.Referral>(`/api/referrals/${id}/handover`, { method: 'POST', version, body: request, command });
