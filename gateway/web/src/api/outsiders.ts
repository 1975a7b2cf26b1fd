/** People who are no staff, and the accounts of the identity provider, for who keeps the register. */
import type * as staff from './generated/training';
import { get } from './get';
import { call, Problem } from './http';
import { STREET_PATIENCE_MS } from './requests';

export type Outsider = staff.Outsider;
export type Access = staff.OutsiderAccess;

/** An account as the embedded provider or a Keycloak lists it; neither is a service, so there is no document of it. */
export interface Account {
  login: string;
  name: string;
  /** Empty where the account does not say whose it is. */
  person: string;
}

export const outsiders = async (signal: AbortSignal) => (await get('/api/staff/outsiders', {}, signal)).items;

export const register = (outsider: staff.NewOutsider, command: string) =>
  call<Outsider>('/api/staff/outsiders', { method: 'POST', body: outsider, command, patience: STREET_PATIENCE_MS });

export const admit = ({ id, version }: Pick<Outsider, 'id' | 'version'>, access: Access, command: string) =>
  call<Outsider>(`/api/staff/outsiders/${id}/access`, {
    method: 'PUT',
    version,
    command,
    patience: STREET_PATIENCE_MS,
    body: access,
  });

export const settle = (
  { id, version }: Pick<Outsider, 'id' | 'version'>,
  how: 'confirmation' | 'refusal',
  command: string,
) =>
  call<Outsider>(`/api/staff/outsiders/${id}/proposal/${how}`, {
    method: 'POST',
    version,
    command,
    patience: STREET_PATIENCE_MS,
  });

/** Null where the identity provider lets nobody read its accounts. */
export async function accounts(signal: AbortSignal): Promise<Account[] | null> {
  try {
    return (await call<{ items: Account[] }>('/api/accounts', { signal })).items;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
