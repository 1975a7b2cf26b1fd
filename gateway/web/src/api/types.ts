/** What the services say and hear, by the names that the page gives it; the shapes are made of their documents. */
import type * as field from './generated/intervention';
import type * as staff from './generated/training';
import type { ProblemBody } from './http';

/** What an intervention was about, as the services tell it. */
export type RecordedFacts = field.FactsView;
export type Publics = field.PeopleCounts;
export type Counts = Publics['age'];
/** The same as a form holds it: the team may not be chosen yet. */
export type Facts = Omit<RecordedFacts, 'late' | 'missing' | 'team'> & { team?: string | null };
export type Warning = field.Warning;
export type Change = field.Change;
export type Step = field.Step;
type OnlyAlone = 'history' | 'warnings' | 'actions' | 'refused';
/** Where it was asked for by itself, and not as one of a list, also with its history and with what may be done with it. */
export type Intervention = Omit<field.InterventionView, OnlyAlone> & Partial<Pick<field.InterventionView, OnlyAlone>>;
export type Status = Intervention['status'];

/** What became of one item of a batch; the version is there when it was done. */
export type BatchAnswer = Omit<field.Answer, 'problem'> & { problem?: ProblemBody | null };

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

/** Who may do what, and how far: a role that is not among the grants may not. */
export type RightsTable = field.Table;
export type Reach = Exclude<field.Row['grants'][string], 'NONE'>;

export type Employee = staff.EmployeeView;
export type Team = staff.TeamView;
export type ListEntry = field.Entry;

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

export type ReferenceLists = field.ReferenceLists;
export type Territory = field.Territory;
export type Place = field.Place;

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
