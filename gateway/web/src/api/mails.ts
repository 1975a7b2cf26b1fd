/** The letters that the service has sent, or could not. */
import type * as field from './generated/intervention';
import { call } from './http';
import { withQuery } from './get';

export type Mail = field.Mail;
export type Mails = field.Mails;

export const mails = (trouble: boolean, signal: AbortSignal) =>
  call<Mails>(withQuery('/api/mails', { trouble: trouble ? 'true' : null }), { signal });

export const again = (id: string) => call<Mail>(`/api/mails/${encodeURIComponent(id)}/again`, { method: 'POST' });

export const cameBack = (id: string) =>
  call<Mail>(`/api/mails/${encodeURIComponent(id)}/came-back`, { method: 'POST' });
