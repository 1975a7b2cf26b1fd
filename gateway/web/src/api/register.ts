/** The register of the staff, for who keeps it. */
import type * as staff from './generated/training';
import { get } from './get';
import { call } from './http';
import { STREET_PATIENCE_MS } from './requests';
import type { Employee } from './types';

/** Somebody of the staff with what may be done, all of it as it is at this moment. */
export type Member = staff.Employee;
export type Listed = Employee;
export type Tenure = staff.Tenure;
export type Proposed = staff.ProposedFunctions;
export type OfficeFunction = staff.OfficeFunction;

export const functions = async (signal: AbortSignal) => (await get('/api/staff/functions', {}, signal)).items;

export const member = (id: string, signal: AbortSignal) =>
  call<Member>(`/api/staff/employees/${encodeURIComponent(id)}`, { signal });

export const join = (newcomer: staff.Joining, command: string) =>
  call<Member>('/api/staff/employees', { method: 'POST', body: newcomer, command, patience: STREET_PATIENCE_MS });

/** What may become of somebody, with what it takes. */
export type Career =
  | { to: 'assignment'; body: staff.NewAssignment }
  | { to: 'posting'; body: staff.Posting }
  | { to: 'return'; body: staff.NewAssignment }
  | { to: 'leave'; body: staff.Leaving }
  | { to: 'proposal/confirmation' | 'proposal/refusal' };

export function change({ id, version }: Pick<Member, 'id' | 'version'>, career: Career, command: string) {
  const method = career.to === 'assignment' || career.to === 'posting' ? 'PUT' : 'POST';
  const body = 'body' in career ? { body: career.body } : {};
  return call<Member>(`/api/staff/employees/${id}/${career.to}`, {
    method,
    version,
    command,
    patience: STREET_PATIENCE_MS,
    ...body,
  });
}

export const openTeam = (team: staff.Team, command: string) =>
  call<staff.TeamView>('/api/staff/teams', { method: 'POST', body: team, command, patience: STREET_PATIENCE_MS });

export const closeTeam = ({ code, version }: staff.TeamView, until: string, command: string) =>
  call<staff.TeamView>(`/api/staff/teams/${code}/closure`, {
    method: 'POST',
    version,
    command,
    patience: STREET_PATIENCE_MS,
    body: { until },
  });
