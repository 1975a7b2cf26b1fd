/* Made of openapi/reporting-service.json by npm run generate: changed in the service, never here. */

export type ActPage = { items: Item[]; page: number; size: number; total: number };

export type Answer = { items: Rule[] };

export type Card = { figures: Figure[]; title: string };

export type Count = { code: string; count: number; open: number };

export type FieldError = { code: string; field: string; message: string };

export type Figure = {
  code: string;
  followed: boolean;
  incomplete?: number | null;
  label: string;
  notValidated?: number | null;
  rule: string;
  unit?: string | null;
  value?: number | null;
};

export type Figures = {
  byDay: OfDay[];
  byDomain: Count[];
  byMode: Count[];
  byMonth: OfMonth[];
  byOrigin: Count[];
  byOutcome: Count[];
  byTeam: Count[];
  byTerritory: Count[];
  byTheme: Count[];
  filters: Filters;
  hours: number[][];
  hoursOpen: number[][];
  interventions: Interventions;
  onRequest: OnRequest;
  peopleMet: number;
  peopleMetOpen: number;
  period: Period;
  publics: Publics;
  referrals: Referrals;
  teams?: string[] | null;
};

export type Filters = { mediator?: string | null; team?: string | null; territory?: string | null };

export type Interventions = { count: number; incomplete: number; late: number; notValidated: number };

export type Item = {
  date: string;
  id: string;
  mainDomain?: string | null;
  mode?: string | null;
  peopleMet?: number | null;
  referral?: string | null;
  startTime?: string | null;
  status?: string | null;
  team: string;
  territory?: string | null;
  theme?: string | null;
};

export type OfDay = { day: string; interventions: number; open: number };

export type OfMonth = { interventions: number; month: string; open: number; peopleMet: number; referrals: number };

export type OnRequest = { count: number; known: number; share?: number | null };

export type Period = { from: string; month?: number | null; to: string; year: number };

export type Problem = {
  code: string;
  detail: string;
  errors?: FieldError[] | null;
  instance?: string | null;
  status: number;
  title: string;
  type: string;
};

export type Publics = { age: Count[]; capacity: Count[]; gender: Count[] };

export type Referrals = { counting: number; orientations: number };

export type Rule = { code: string; rule: string; title: string };

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations {
  'GET /api/activity/acts': {
    query: {
      year: number;
      month?: number;
      day?: string;
      team?: string;
      territory?: string;
      mediator?: string;
      by?: string;
      value?: string;
      page?: number;
    };
    body: undefined;
    answer: ActPage;
  };
  'GET /api/activity/card': {
    query: { year: number };
    body: undefined;
    answer: Card;
  };
  'GET /api/activity/figures': {
    query: { year: number; month?: number; team?: string; territory?: string; mediator?: string };
    body: undefined;
    answer: Figures;
  };
  'GET /api/activity/rules': {
    query: Record<string, never>;
    body: undefined;
    answer: Answer;
  };
}
