/** The link by which a partner answers without an account, seen from both sides. */
import type * as field from './generated/intervention';
import { get } from './get';
import { call } from './http';

export type LinkSheet = field.LinkSheet;
export type AnswerLine = LinkSheet['answers'][number];
export type LinkLine = LinkSheet['links'][number];
export type PartnerPage = field.PartnerPage;
export type PartnerAnswer = field.PartnerAnswer;

const at = (referral: string) => `/api/referrals/${encodeURIComponent(referral)}/link`;

export const sheet = (referral: string, signal: AbortSignal) => call<LinkSheet>(at(referral), { signal });
/** Sent again with the same id it is sent once. */
export const send = (referral: string, body: field.NewPartnerLink) =>
  call<LinkSheet>(at(referral), { method: 'POST', body });
export const revoke = (referral: string) => call<LinkSheet>(`${at(referral)}/revocation`, { method: 'POST' });
export const see = (referral: string, answerId: string) =>
  call<LinkSheet>(`${at(referral)}/seen`, {
    method: 'POST',
    body: { answerId } satisfies field.SeenPartnerAnswer,
  });
export const answered = async (signal: AbortSignal) => (await get('/api/referrals/own/answered', {}, signal)).items;

/** What opens a link travels in the body: it stands in no log. Nobody needs to be signed in, and nobody is told that they are not. */
export const look = (token: string) =>
  call<PartnerPage>('/api/partner-links/look', {
    method: 'POST',
    quiet: true,
    body: { token } satisfies field.PartnerLink,
  });
export const answer = (body: PartnerAnswer) =>
  call<field.Taken>('/api/partner-links/answers', { method: 'POST', quiet: true, body });
