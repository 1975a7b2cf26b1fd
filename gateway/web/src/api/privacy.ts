/** Who read what, who was forgotten and when the time of whom is over; for whoever watches over personal data. */
import { call } from './http';
import { withQuery } from './requests';
import type { Intervention } from './types';

export interface Access {
  id: string;
  at: string;
  /** Who read. */
  person: string;
  what: string;
  label: string;
  /** Of what, or of whom. */
  subject: string | null;
  reason: string | null;
}

export interface Accesses {
  day: string;
  /** The newest first. */
  items: Access[];
  /** There were more than are given. */
  truncated: boolean;
}

export interface Forgotten {
  person: string;
  at: string;
  /** An employee, or `retention`. */
  by: string;
  cause: 'REQUEST' | 'RETENTION';
}

export interface Retained {
  person: string;
  rule: string;
  since: string;
  due: string;
  /** Within thirty days. */
  soon: boolean;
}

export interface Retention {
  rules: { code: string; label: string; months: number }[];
  items: Retained[];
}

export const accesses = (day: string, signal: AbortSignal) =>
  call<Accesses>(withQuery('/api/privacy/accesses', { day }), { signal });
export const forgotten = async (signal: AbortSignal) =>
  (await call<{ items: Forgotten[] }>('/api/privacy/forgotten', { signal })).items;
export const forget = (person: string) =>
  call<Forgotten>('/api/privacy/forgotten', { method: 'POST', body: { person } });
export const retention = (signal: AbortSignal) => call<Retention>('/api/privacy/retention', { signal });

/** Files, to be saved. */
export const certificateOf = (person: string) => `/api/privacy/forgotten/${person}/certificate`;
export const activityOf = (person: string) => `/api/privacy/held/${person}`;
export const registerOf = (person: string) => `/api/staff/held/${person}`;

/** Reads one entry outside the own scope; that it was read, and why, is noted. */
export const openEntry = (id: string, reason: string) =>
  call<Intervention>(`/api/interventions/${id}/openings`, { method: 'POST', body: { reason } });
