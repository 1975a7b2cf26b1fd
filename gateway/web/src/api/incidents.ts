/** Attacks on mediators. Never kept on the device, and never queued. */
import type * as field from './generated/intervention';
import { withQuery } from './get';
import { call } from './http';

export type Incident = field.ShownIncident;

export const readable = (act: string | null, signal: AbortSignal) =>
  call<{ items: Incident[] }>(withQuery('/api/incidents', { limit: 100, act }), { signal }).then(({ items }) => items);

export const report = (body: field.IncidentReport, command: string) =>
  call<Incident>('/api/incidents', { method: 'POST', body, command });

/** What is noted about one, on the version that was seen. */
export const note = ({ id, version }: Incident, to: string, body: object, command: string) =>
  call<Incident>(`/api/incidents/${id}/${to}`, { method: 'POST', version, command, body });
