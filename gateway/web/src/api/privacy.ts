/** Who read what, who was forgotten and when the time of whom is over; for whoever watches over personal data. */
import type * as field from './generated/intervention';
import { get } from './get';
import { call } from './http';

import type { Intervention } from './types';

/** What somebody read, when, and why where that was asked. */
export type Access = field.Access;
/** Of a day, the newest first; `truncated` where there were more than are given. */
export type Accesses = field.Accesses;
/** By an employee, or by `retention`. */
export type Forgotten = field.Forgotten;
/** Somebody whose time runs; `soon` within thirty days. */
export type Retained = field.Running;
export type Retention = field.Kept;

export const accesses = (day: string, signal: AbortSignal) => get('/api/privacy/accesses', { day }, signal);
export const forgotten = async (signal: AbortSignal) => (await get('/api/privacy/forgotten', {}, signal)).items;
export const forget = (person: string) =>
  call<Forgotten>('/api/privacy/forgotten', { method: 'POST', body: { person } });
export const retention = (signal: AbortSignal) => get('/api/privacy/retention', {}, signal);

/** Files, to be saved. */
export const certificateOf = (person: string) => `/api/privacy/forgotten/${person}/certificate`;
export const activityOf = (person: string) => `/api/privacy/held/${person}`;
export const registerOf = (person: string) => `/api/staff/held/${person}`;

/** Reads one entry outside the own scope; that it was read, and why, is noted. */
export const openEntry = (id: string, reason: string) =>
  call<Intervention>(`/api/interventions/${id}/openings`, { method: 'POST', body: { reason } });
