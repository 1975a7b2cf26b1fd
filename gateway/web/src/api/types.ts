/** What the services say and hear, as they say it. Codes are those of the reference lists. */
import type { ProblemBody } from './http';

export type Status = 'RECORDED' | 'RETURNED' | 'VALIDATED' | 'VOIDED';
export type Counts = Record<string, number>;

export interface Publics {
  age: Counts;
  gender: Counts;
  capacity: Counts;
}

export interface Facts {
  date: string;
  startTime?: string | null;
  durationMinutes?: number | null;
  mediators: string[];
  team?: string | null;
  territory?: string | null;
  place?: string | null;
  placeType?: string | null;
  mode?: string | null;
  tempo?: string | null;
  origin?: string | null;
  mainDomain: string;
  secondaryDomains: string[];
  theme?: string | null;
  publics: Publics;
  peopleMet?: number | null;
  tensionBefore?: number | null;
  tensionAfter?: number | null;
  outcomes: string[];
  note?: string | null;
  fundingLine?: string | null;
}

export interface RecordedFacts extends Facts {
  late: boolean;
  missing: string[];
}

export interface Warning {
  code: string;
  message: string;
}

export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

export interface Step {
  version: number;
  what: 'RECORDED' | 'AMENDED' | 'VALIDATED' | 'RETURNED' | 'VOIDED';
  at: string;
  /** Null for who may not see who acted. */
  author: string | null;
  reason: string | null;
  changes: Change[];
}

export interface Intervention {
  id: string;
  version: number;
  status: Status;
  facts: RecordedFacts;
  /** Null for who may not see who acted. */
  recordedBy: string | null;
  recordedAt: string;
  warnings?: Warning[];
  history?: Step[];
}

/** What became of one item of a batch; the version is there when it was done. */
export interface BatchAnswer {
  id: string;
  status: number;
  version?: number;
  problem?: ProblemBody;
}

/** Who is signed in, as the identity provider tells it. */
export interface Person {
  id: string;
  name: string;
  roles: string[];
  team: string | null;
  service: string | null;
}

export interface SessionAnswer extends Omit<Person, 'id'> {
  person: string;
  /** When it ends, however much it is used. */
  endsAt: string;
  /** How long it lasts unused. */
  idleSeconds: number;
}

export type Reach = 'OWN' | 'TEAM' | 'SERVICE' | 'ALL';

/** Who may do what, and how far: a role that is not among the grants may not. */
export interface RightsTable {
  roles: { code: string; label: string }[];
  permissions: { code: string; label: string; grants: Record<string, Reach> }[];
  /** What hears what is announced between the services. */
  listeners: { service: string; readModel: string; topic: string; purpose: string }[];
}

export interface Employee {
  id: string;
  givenName: string;
  familyName: string;
  displayName: string;
  gender: 'F' | 'H';
  roles: string[];
  team: string | null;
  from: string;
  until: string | null;
}

export interface Team {
  code: string;
  label: string;
  service: string | null;
}

export interface ListEntry {
  code: string;
  label: string;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export type ListCode =
  | 'DOMAINE'
  | 'MODE'
  | 'TEMPO'
  | 'ORIGINE'
  | 'THEME'
  | 'AGE'
  | 'GENRE'
  | 'QUALITE'
  | 'RESULTAT'
  | 'LIEU'
  | 'TENSION'
  | 'MER_FORME';

export interface ReferenceLists {
  version: string;
  lists: { code: string; label: string; entries: ListEntry[] }[];
}

export interface Territory {
  code: string;
  label: string;
  commune: string | null;
}

export interface Place {
  code: string;
  label: string;
  territory: string;
  type: string | null;
}

export interface Count {
  code: string;
  count: number;
  /** Of these, not validated or incomplete; of people, met in such interventions. */
  open: number;
}

export interface Figures {
  period: { year: number; month: number | null; from: string; to: string };
  /** Whose figures these are; null for the whole association's. */
  teams: string[] | null;
  interventions: { count: number; notValidated: number; incomplete: number; late: number };
  peopleMet: number;
  /** Of these, met in interventions not validated or incomplete. */
  peopleMetOpen: number;
  onRequest: { count: number; known: number; share: number | null };
  referrals: { counting: number; orientations: number };
  byMonth: { month: string; interventions: number; open: number; peopleMet: number; referrals: number }[];
  byDay: { day: string; interventions: number; open: number }[];
  byTeam: Count[];
  byTerritory: Count[];
  byDomain: Count[];
  byTheme: Count[];
  byOrigin: Count[];
  byMode: Count[];
  byOutcome: Count[];
  publics: { age: Count[]; gender: Count[]; capacity: Count[] };
  hours: number[][];
  hoursOpen: number[][];
}

export interface Act {
  id: string;
  date: string;
  startTime: string | null;
  team: string;
  territory: string | null;
  mainDomain: string | null;
  theme: string | null;
  mode: string | null;
  peopleMet: number | null;
  status: Status | null;
  /** Level of the referral, where referrals are listed. */
  referral?: string | null;
}

export interface ActsPage {
  total: number;
  page: number;
  size: number;
  items: Act[];
}

export interface CardFigure {
  code: string;
  value: number | null;
  unit?: string | null;
  label: string;
  followed: boolean;
  rule?: string | null;
  notValidated?: number | null;
  incomplete?: number | null;
}

export interface ActivityCard {
  title: string;
  figures: CardFigure[];
}

export interface Rule {
  code: string;
  title: string;
  rule: string;
}
