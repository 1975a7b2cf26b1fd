/* Made of openapi/training-service.json by npm run generate: changed in the service, never here. */

export type Access = {
  at: string;
  id: string;
  label: string;
  person: string;
  reason?: string | null;
  subject: string;
  what: string;
};

export type Closed = { at: string; person: string };

export type Employee = {
  actions: string[];
  assignments: Tenure[];
  displayName: string;
  familyName: string;
  from?: string | null;
  gender?: string | null;
  givenName: string;
  id: string;
  proposed?: ProposedFunctions | null;
  refused: RefusedAction[];
  roles: string[];
  team?: string | null;
  until?: string | null;
  version: number;
};

export type FieldError = { code: string; field: string; message: string };

export type ItemsOfficeFunction = { items: OfficeFunction[] };

export type ItemsTeamView = { items: TeamView[] };

export type Joining = {
  familyName: string;
  from: string;
  gender: string;
  givenName: string;
  id: string;
  roles: string[];
  team?: string | null;
};

export type Leaving = { until: string };

export type ListedEmployee = {
  actions: string[];
  assignments: Tenure[];
  displayName: string;
  familyName: string;
  from?: string | null;
  gender?: string | null;
  givenName: string;
  id: string;
  proposed?: ProposedFunctions | null;
  roles: string[];
  team?: string | null;
  teams: string[];
  until?: string | null;
  version: number;
};

export type NewAssignment = { from: string; roles: string[]; team?: string | null };

export type NewOutsider = {
  familyName: string;
  from: string;
  function: string;
  givenName: string;
  id: string;
  until?: string | null;
};

export type Noted = { person: string };

export type OfficeFunction = { code: string; guarded: boolean; label: string; outside: boolean };

export type Outsider = {
  accesses: Tenure[];
  actions: string[];
  displayName: string;
  from?: string | null;
  id: string;
  proposed?: ProposedAccess | null;
  roles: string[];
  until?: string | null;
  version: number;
};

export type OutsiderAccess = { from: string; function: string; until?: string | null };

export type Outsiders = { items: Outsider[] };

export type PageListedEmployee = { items: ListedEmployee[]; next?: string | null; total?: number | null };

export type PersonFile = { accesses: Access[]; asOf: string; events: unknown; person: string };

export type Posting = { from: string; roles: string[]; team: string; until?: string | null };

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

export type ProposedAccess = { by: string; from: string; roles: string[]; until?: string | null };

export type ProposedFunctions = {
  besides: boolean;
  by: string;
  from: string;
  roles: string[];
  team?: string | null;
  until?: string | null;
};

export type RefusedAction = { action: string; code: string; message: string };

export type SessionsClosedButOne = { at: string; kept: string };

export type Standing = {
  butOne: SessionsClosedButOne[];
  closedAt?: string | null;
  known: boolean;
  person: string;
  roles: string[];
  service?: string | null;
  team?: string | null;
  teams: string[];
};

export type Team = { code: string; label: string; service: string };

export type TeamClosing = { until: string };

export type TeamView = { code: string; label: string; service: string; until?: string | null; version: number };

export type Tenure = { besides: boolean; from: string; roles: string[]; team?: string | null; until?: string | null };

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations {
  /** Les employés, par nom */
  'GET /api/staff/employees': {
    query: {
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageListedEmployee;
  };
  /** Inscrire un employé */
  'POST /api/staff/employees': {
    query: Record<string, never>;
    body: Joining;
    answer: Employee;
  };
  /** Un employé et ses affectations, à l’instant */
  'GET /api/staff/employees/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: Employee;
  };
  /** Affecter un employé à d’autres fonctions ou à une autre équipe */
  'PUT /api/staff/employees/{id}/assignment': {
    query: Record<string, never>;
    body: NewAssignment;
    answer: Employee;
  };
  /** Noter le départ d’un employé */
  'POST /api/staff/employees/{id}/leave': {
    query: Record<string, never>;
    body: Leaving;
    answer: Employee;
  };
  /** Affecter un employé à une équipe de plus, ou en remplacement jusqu’à un jour */
  'PUT /api/staff/employees/{id}/posting': {
    query: Record<string, never>;
    body: Posting;
    answer: Employee;
  };
  /** Confirmer les fonctions qui attendent une seconde personne */
  'POST /api/staff/employees/{id}/proposal/confirmation': {
    query: Record<string, never>;
    body: undefined;
    answer: Employee;
  };
  /** Refuser ou retirer les fonctions qui attendent une seconde personne */
  'POST /api/staff/employees/{id}/proposal/refusal': {
    query: Record<string, never>;
    body: undefined;
    answer: Employee;
  };
  /** Noter le retour d’un employé qui était parti */
  'POST /api/staff/employees/{id}/return': {
    query: Record<string, never>;
    body: NewAssignment;
    answer: Employee;
  };
  /** Les fonctions du personnel, et celles qui demandent deux personnes */
  'GET /api/staff/functions': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsOfficeFunction;
  };
  /** Tout ce que le registre du personnel conserve d’une personne (JSON) */
  'GET /api/staff/held/{person}': {
    query: Record<string, never>;
    body: undefined;
    answer: PersonFile;
  };
  /** La même chose à remettre à la personne (PDF) */
  'GET /api/staff/held/{person}/pdf': {
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Les personnes extérieures qui ont un accès, par nom */
  'GET /api/staff/outsiders': {
    query: Record<string, never>;
    body: undefined;
    answer: Outsiders;
  };
  /** Inscrire une personne extérieure, avec un accès daté */
  'POST /api/staff/outsiders': {
    query: Record<string, never>;
    body: NewOutsider;
    answer: Outsider;
  };
  /** Une personne extérieure et ses accès, à l’instant */
  'GET /api/staff/outsiders/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: Outsider;
  };
  /** Donner à une personne extérieure un autre accès, ou d’autres jours */
  'PUT /api/staff/outsiders/{id}/access': {
    query: Record<string, never>;
    body: OutsiderAccess;
    answer: Outsider;
  };
  /** Confirmer l’accès qui attend une seconde personne */
  'POST /api/staff/outsiders/{id}/proposal/confirmation': {
    query: Record<string, never>;
    body: undefined;
    answer: Outsider;
  };
  /** Refuser ou retirer l’accès qui attend une seconde personne */
  'POST /api/staff/outsiders/{id}/proposal/refusal': {
    query: Record<string, never>;
    body: undefined;
    answer: Outsider;
  };
  /** Noter que l’on remet à une personne un code qui renouvelle son mot de passe */
  'POST /api/staff/renewals/{person}': {
    query: Record<string, never>;
    body: undefined;
    answer: Noted;
  };
  /** Fermer toutes les sessions d’une personne (téléphone perdu) */
  'POST /api/staff/sessions/{person}/closure': {
    query: {
      /** La session que l’on garde, comme le fournisseur d’identité la nomme (sid) */
      kept?: string;
    };
    body: undefined;
    answer: Closed;
  };
  /** Ce que l’on est aujourd’hui, et jusqu’à quand les sessions sont fermées */
  'GET /api/staff/standing': {
    query: Record<string, never>;
    body: undefined;
    answer: Standing;
  };
  /** Les équipes, par code */
  'GET /api/staff/teams': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsTeamView;
  };
  /** Ouvrir une équipe */
  'POST /api/staff/teams': {
    query: Record<string, never>;
    body: Team;
    answer: TeamView;
  };
  /** Fermer une équipe après un jour */
  'POST /api/staff/teams/{code}/closure': {
    query: Record<string, never>;
    body: TeamClosing;
    answer: TeamView;
  };
}
