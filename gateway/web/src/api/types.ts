/** What the services say and hear, by the names that the page gives it; the shapes are made of their documents. */
import type * as door from './generated/gateway';
import type * as field from './generated/intervention';
import type * as staff from './generated/training';
import type { ProblemBody } from './http';

export type * from './figures';

/** What an intervention was about, as the services tell it. */
export type RecordedFacts = field.FactsView;
export type Publics = field.PeopleCounts;
export type Counts = Publics['age'];
/** The same as a form holds it: the team may not be chosen yet. */
export type Facts = Omit<RecordedFacts, 'late' | 'missing' | 'team'> & { team?: string | null };
export type Warning = field.Warning;
export type Change = field.Change;
export type Step = field.Step;
type OnlyAlone = 'history' | 'warnings' | 'refused';
/** With `actions`, what may be done with it; asked for by itself, and not as one of a list, also with its history;
 * as one of a list, with the last day for its mediators and whether its author had left when it came. */
export type Intervention = Omit<field.InterventionView, OnlyAlone> &
  Partial<Pick<field.InterventionView, OnlyAlone> & Pick<field.JournalEntry, 'lastDay' | 'receivedAfterDeparture'>>;
export type Status = Intervention['status'];

/** What became of one item of a batch; the version is there when it was done. */
export type BatchAnswer = Omit<field.Answer, 'problem'> & { problem?: ProblemBody | null };

/** Who is signed in, as the identity provider tells it. */
export interface Person {
  id: string;
  name: string;
  roles: string[];
  team: string | null;
  /** All teams of today, where somebody is in several. */
  teams?: string[];
  service: string | null;
}

export type SessionAnswer = door.Session;

/** Who may do what, and how far: a role that is not among the grants may not. */
export type RightsTable = door.Table;
export type Reach = Exclude<RightsTable['permissions'][number]['grants'][string], 'NONE'>;

/** A list that a device kept from before teams were told has none of them. */
export type Employee = Omit<staff.ListedEmployee, 'teams'> & Partial<Pick<staff.ListedEmployee, 'teams'>>;
export type Team = staff.TeamView;
export type ListEntry = field.Entry;

export type { ListCode } from './generated/lists';
export type ReferenceLists = field.ReferenceLists;
export type Territory = field.Territory;
export type Place = field.Place;
