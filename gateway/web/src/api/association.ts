/** What the association says of itself; the part that is open is read before anybody has signed in. */
import type * as field from './generated/intervention';
import { get } from './get';
import { call } from './http';
import { STREET_PATIENCE_MS } from './requests';

export type Association = field.Association;
export type AssociationVersion = field.AssociationVersion;
export type LogoVersion = field.AssociationLogoVersion;
export type Profile = field.AssociationProfile;
export type Description = field.AssociationDescription;

/** What anybody may know of it. */
export interface OpenAssociation {
  name: string | null;
  acronym: string | null;
  logo: boolean;
  /** How the data protection officer is reached, in one line. */
  dpo: string | null;
}

export const association = (signal: AbortSignal) => get('/api/association', {}, signal);

export const openAssociation = (signal: AbortSignal) =>
  call<OpenAssociation>('/open/association', { signal, quiet: true, patience: STREET_PATIENCE_MS });

/** @param version how often it was said before */
export const describe = (body: Description, version: number, command: string) =>
  call<Association>('/api/association/descriptions', {
    method: 'POST',
    body,
    version,
    command,
    patience: STREET_PATIENCE_MS,
  });

export const chooseLogo = (body: field.LogoChoice, version: number, command: string) =>
  call<Association>('/api/association/logos', { method: 'POST', body, version, command });

export const logoAddress = (number: number) => `/api/association/logos/${number}`;
