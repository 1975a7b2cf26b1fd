/* Made of openapi/reporting-service.json by npm run generate: changed in the service, never here. */

export type Act = {
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

export type ActPage = { items: Act[]; next?: string | null; total: number };

export type Answer = { items: Rule[] };

export type Card = { figures: Figure[]; title: string };

export type Case = {
  closedOn?: string | null;
  id: string;
  kind: string;
  openedOn?: string | null;
  outcome?: string | null;
  requestedOn: string;
  team: string;
  territory: string;
  theme?: string | null;
};

export type CasesBehind = { items: Case[]; total: number };

export type Coded = { code: string; count: number };

export type ConflictFigures = {
  agreements: Share;
  awaiting: number;
  closed: number;
  delay: Delay;
  eased: Share;
  kept: Share;
  notOpened: number;
  opened: number;
  outcomes: Coded[];
  period: Period;
  positive: Share;
  reasons: Coded[];
  requested: number;
  underWay: number;
};

export type Delay = { cases: number; median?: number | null };

export type DimensionItem = {
  filter: boolean;
  label: string;
  list?: string | null;
  name: string;
  ofConflicts: boolean;
  pivot: boolean;
  rule?: string | null;
  unit: string;
};

export type DimensionItems = { items: DimensionItem[] };

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
  asOf?: string | null;
  interventions: Interventions;
  onRequest: OnRequest;
  people: People;
  period: Period;
  referrals: Referrals;
  splits: Split[];
  teams?: string[] | null;
};

export type Interventions = { count: number; incomplete: number; late: number; notValidated: number; open: number };

export type OnRequest = { count: number; known: number; open: number };

export type People = { met: number; open: number };

export type Period = { from: string; to: string };

export type Pivot = {
  cells: number[][];
  columnCodes: string[];
  columnTotals: number[];
  columns: string;
  rowCodes: string[];
  rowTotals: number[];
  rows: string;
  total: number;
  unit: string;
};

export type Problem = {
  actions?: string[] | null;
  code: string;
  detail: string;
  errors?: FieldError[] | null;
  instance?: string | null;
  status: number;
  title: string;
  type: string;
};

export type Proof = { code: string; count: number };

export type ReferralCare = {
  accompanied: number;
  cared: number;
  closed: number;
  disputed: number;
  medianDays?: number | null;
  period: Period;
  proofs: Proof[];
  timed: number;
};

export type Referrals = { counting: number; orientations: number };

export type Rule = { code: string; rule: string; title: string };

export type Share = { base: number; count: number };

export type Split = { items: Value[]; known: number; label: string; name: string; total: number; unit: string };

export type Value = { code: string; count: number; open?: number | null };

export type Years = { first?: number | null; last?: number | null };

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations {
  /** Les actes derrière un chiffre */
  'GET /api/activity/acts': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
      /** The figure behind which the acts are; all by default. */
      by?:
        | 'all'
        | 'not-validated'
        | 'incomplete'
        | 'late'
        | 'on-request'
        | 'conflict-eased'
        | 'referrals'
        | 'orientations'
        | 'referral-disputed'
        | 'referral-care'
        | 'referral-accompanied'
        | 'month'
        | 'day'
        | 'hour'
        | 'team'
        | 'territory'
        | 'domain'
        | 'theme'
        | 'origin'
        | 'mode'
        | 'tempo'
        | 'place-type'
        | 'funding'
        | 'status'
        | 'outcome'
        | 'people-month'
        | 'age'
        | 'gender'
        | 'capacity'
        | 'referral'
        | 'referral-month'
        | 'partner-type'
        | 'referral-status'
        | 'referral-proof'
        | 'referral-outcome';
      /** A code of the dimension: of its reference list, 2018-03 for a month, 2018-03-05 for a day, 1-14 for Mondays from two to three; - for what is not said. */
      value?: string;
      /** A second dimension, as of a cell of a pivot. */
      and?:
        | 'month'
        | 'day'
        | 'hour'
        | 'team'
        | 'territory'
        | 'domain'
        | 'theme'
        | 'origin'
        | 'mode'
        | 'tempo'
        | 'place-type'
        | 'funding'
        | 'status'
        | 'outcome'
        | 'people-month'
        | 'age'
        | 'gender'
        | 'capacity'
        | 'referral'
        | 'referral-month'
        | 'partner-type'
        | 'referral-status'
        | 'referral-proof'
        | 'referral-outcome';
      /** A code of the dimension: of its reference list, 2018-03 for a month, 2018-03-05 for a day, 1-14 for Mondays from two to three; - for what is not said. */
      andValue?: string;
      /** Where the page begins: next of the page before. */
      after?: string;
    };
    body: undefined;
    answer: ActPage;
  };
  /** Les mêmes actes à emporter (CSV ou XLSX) */
  'GET /api/activity/acts/export': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
      /** The figure behind which the acts are; all by default. */
      by?:
        | 'all'
        | 'not-validated'
        | 'incomplete'
        | 'late'
        | 'on-request'
        | 'conflict-eased'
        | 'referrals'
        | 'orientations'
        | 'referral-disputed'
        | 'referral-care'
        | 'referral-accompanied'
        | 'month'
        | 'day'
        | 'hour'
        | 'team'
        | 'territory'
        | 'domain'
        | 'theme'
        | 'origin'
        | 'mode'
        | 'tempo'
        | 'place-type'
        | 'funding'
        | 'status'
        | 'outcome'
        | 'people-month'
        | 'age'
        | 'gender'
        | 'capacity'
        | 'referral'
        | 'referral-month'
        | 'partner-type'
        | 'referral-status'
        | 'referral-proof'
        | 'referral-outcome';
      /** A code of the dimension: of its reference list, 2018-03 for a month, 2018-03-05 for a day, 1-14 for Mondays from two to three; - for what is not said. */
      value?: string;
      /** A second dimension, as of a cell of a pivot. */
      and?:
        | 'month'
        | 'day'
        | 'hour'
        | 'team'
        | 'territory'
        | 'domain'
        | 'theme'
        | 'origin'
        | 'mode'
        | 'tempo'
        | 'place-type'
        | 'funding'
        | 'status'
        | 'outcome'
        | 'people-month'
        | 'age'
        | 'gender'
        | 'capacity'
        | 'referral'
        | 'referral-month'
        | 'partner-type'
        | 'referral-status'
        | 'referral-proof'
        | 'referral-outcome';
      /** A code of the dimension: of its reference list, 2018-03 for a month, 2018-03-05 for a day, 1-14 for Mondays from two to three; - for what is not said. */
      andValue?: string;
      /** csv or xlsx. */
      format: 'csv' | 'xlsx';
    };
    body: undefined;
    answer: undefined;
  };
  /** La carte d’une année */
  'GET /api/activity/card': {
    query: { year: number };
    body: undefined;
    answer: Card;
  };
  /** Les chiffres des dossiers de conflit d’une sélection */
  'GET /api/activity/conflicts': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
    };
    body: undefined;
    answer: ConflictFigures;
  };
  /** Les dossiers derrière un chiffre */
  'GET /api/activity/conflicts/cases': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
      /** The figure behind which the cases are; requested by default. */
      figure?:
        | 'requested'
        | 'awaiting'
        | 'opened'
        | 'not-opened'
        | 'under-way'
        | 'closed'
        | 'eligible'
        | 'positive'
        | 'agreed'
        | 'written'
        | 'judged'
        | 'kept'
        | 'ended';
      /** An outcome or a reason. */
      code?: string;
    };
    body: undefined;
    answer: CasesBehind;
  };
  /** Par quoi l’activité se compte, et par quoi elle se filtre */
  'GET /api/activity/dimensions': {
    query: Record<string, never>;
    body: undefined;
    answer: DimensionItems;
  };
  /** Les chiffres d’une sélection, par chaque dimension */
  'GET /api/activity/figures': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
    };
    body: undefined;
    answer: Figures;
  };
  /** Les mêmes chiffres à emporter (CSV ou XLSX) */
  'GET /api/activity/figures/export': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
      /** csv or xlsx. */
      format: 'csv' | 'xlsx';
    };
    body: undefined;
    answer: undefined;
  };
  /** Deux dimensions croisées */
  'GET /api/activity/pivot': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
      /** A dimension. */
      rows:
        | 'month'
        | 'day'
        | 'hour'
        | 'team'
        | 'territory'
        | 'domain'
        | 'theme'
        | 'origin'
        | 'mode'
        | 'tempo'
        | 'place-type'
        | 'funding'
        | 'status'
        | 'outcome'
        | 'people-month'
        | 'age'
        | 'gender'
        | 'capacity'
        | 'referral'
        | 'referral-month'
        | 'partner-type'
        | 'referral-status'
        | 'referral-proof'
        | 'referral-outcome';
      /** A dimension. */
      columns:
        | 'month'
        | 'day'
        | 'hour'
        | 'team'
        | 'territory'
        | 'domain'
        | 'theme'
        | 'origin'
        | 'mode'
        | 'tempo'
        | 'place-type'
        | 'funding'
        | 'status'
        | 'outcome'
        | 'people-month'
        | 'age'
        | 'gender'
        | 'capacity'
        | 'referral'
        | 'referral-month'
        | 'partner-type'
        | 'referral-status'
        | 'referral-proof'
        | 'referral-outcome';
    };
    body: undefined;
    answer: Pivot;
  };
  /** Ce que deviennent les mises en relation d’une sélection */
  'GET /api/activity/referral-care': {
    query: {
      /** First day, 2018-01-01. */
      from: string;
      /** Last day, 2018-12-31. */
      to: string;
      /** As known at this instant, 2018-03-05T13:05:00Z. */
      asOf?: string;
      /** Employee id: the own figures, or those of one's team. */
      mediator?: string;
      /** Only this code; - for what is not said. */
      team?: string;
      /** Only this code; - for what is not said. */
      territory?: string;
      /** Only this code of the list DOMAINE; - for what is not said. */
      domain?: string;
      /** Only this code of the list THEME; - for what is not said. */
      theme?: string;
      /** Only this code of the list ORIGINE; - for what is not said. */
      origin?: string;
      /** Only this code of the list MODE; - for what is not said. */
      mode?: string;
      /** Only this code of the list TEMPO; - for what is not said. */
      tempo?: string;
      /** Only this code of the list LIEU; - for what is not said. */
      'place-type'?: string;
      /** Only this code; - for what is not said. */
      funding?: string;
      /** Only this code; - for what is not said. */
      status?: string;
      /** Only this code of the list RESULTAT; - for what is not said. */
      outcome?: string;
    };
    body: undefined;
    answer: ReferralCare;
  };
  /** Les règles de comptage */
  'GET /api/activity/rules': {
    query: Record<string, never>;
    body: undefined;
    answer: Answer;
  };
  /** Les années qui ont des faits */
  'GET /api/activity/years': {
    query: Record<string, never>;
    body: undefined;
    answer: Years;
  };
}
