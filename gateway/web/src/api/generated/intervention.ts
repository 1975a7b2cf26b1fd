/* Made of openapi/intervention-service.json by npm run generate: changed in the service, never here. */

export type Access = {
  at: string;
  id: string;
  label: string;
  person: string;
  reason?: string | null;
  subject: string;
  what: string;
};

export type Accesses = { day: string; items: Access[]; truncated: boolean };

export type AmendRequest = { facts?: Intervention | null; reason?: string | null };

export type Answer = {
  id: string;
  problem?: Problem | null;
  status: number;
  version?: number | null;
  warnings?: Warning[] | null;
};

export type Answers = { answers: Answer[] };

export type BatchRequest = { interventions?: Intervention[] | null };

export type Change = { after?: string | null; before?: string | null; field: string };

export type CloseRequest = { date?: string | null; outcome?: string | null };

export type Entry = {
  code: string;
  label: string;
  parent?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
};

export type FactsView = {
  date: string;
  durationMinutes?: number | null;
  fundingLine?: string | null;
  late: boolean;
  mainDomain: string;
  mediators: string[];
  missing: string[];
  mode?: string | null;
  note?: string | null;
  origin?: string | null;
  outcomes: string[];
  peopleMet?: number | null;
  place?: string | null;
  placeType?: string | null;
  publics: PeopleCounts;
  secondaryDomains: string[];
  startTime?: string | null;
  team: string;
  tempo?: string | null;
  tensionAfter?: number | null;
  tensionBefore?: number | null;
  territory?: string | null;
  theme?: string | null;
};

export type FieldError = { code: string; field: string; message: string };

export type Forget = { person?: string | null };

export type Forgotten = { at: string; by: string; cause: 'REQUEST' | 'RETENTION'; person: string };

export type HandOverAll = { from: string; team: string; to: string };

export type HandOverOne = { from: string; to: string };

export type HandedOver = { handedOver: number; left: number };

/** Une intervention telle qu’elle est saisie */
export type Intervention = {
  /** Jour du fait, dans le fuseau horaire de l’association */
  date: string;
  durationMinutes?: number | null;
  /** Instant noté par le téléphone, pour une saisie hors ligne ; à défaut, maintenant */
  enteredAt?: string | null;
  /** Un code : majuscules sans accent, chiffres, point, tiret et tiret bas */
  fundingLine?: string | null;
  /** UUID version 7 créé par le client */
  id: string;
  /** Liste DOMAINE */
  mainDomain: string;
  /** Un ou deux employés ; à défaut, la personne qui saisit */
  mediators?: string[] | null;
  /** Liste MODE */
  mode?: string | null;
  /** Jamais de nom ; un caractère est ce qu’on voit comme un seul signe */
  note?: string | null;
  /** Liste ORIGINE */
  origin?: string | null;
  /** Liste RESULTAT */
  outcomes?: string[] | null;
  peopleMet?: number | null;
  place?: string | null;
  /** Liste LIEU ; à défaut, le type du lieu */
  placeType?: string | null;
  publics?: PublicsRequest | null;
  /** Liste DOMAINE */
  secondaryDomains?: string[] | null;
  startTime?: string | null;
  /** À défaut, l’équipe de la personne qui saisit */
  team?: string | null;
  /** Liste TEMPO */
  tempo?: string | null;
  tensionAfter?: number | null;
  tensionBefore?: number | null;
  /** À défaut, celui du lieu */
  territory?: string | null;
  /** Liste THEME */
  theme?: string | null;
};

export type InterventionFacts = {
  date: string;
  durationMinutes?: number | null;
  fundingLine?: string | null;
  late: boolean;
  mainDomain: string;
  mediators: string[];
  missing: string[];
  mode?: string | null;
  origin?: string | null;
  outcomes: string[];
  peopleMet?: number | null;
  place?: string | null;
  placeType?: string | null;
  publics: Publics;
  secondaryDomains: string[];
  startTime?: string | null;
  team: string;
  tempo?: string | null;
  tensionAfter?: number | null;
  tensionBefore?: number | null;
  territory?: string | null;
  theme?: string | null;
};

export type InterventionView = {
  actions: string[];
  facts: FactsView;
  history: Step[];
  id: string;
  recordedAt: string;
  recordedBy?: string | null;
  refused: RefusedAction[];
  status: 'RECORDED' | 'RETURNED' | 'VALIDATED' | 'VOIDED';
  version: number;
  warnings: Warning[];
};

export type ItemsForgotten = { items: Forgotten[] };

export type ItemsMapping = { items: Mapping[] };

export type ItemsPartner = { items: Partner[] };

export type ItemsPlace = { items: Place[] };

export type ItemsTerritory = { items: Territory[] };

export type JournalEntry = {
  actions: string[];
  facts: InterventionFacts;
  id: string;
  lastDay: string;
  receivedAfterDeparture: boolean;
  recordedAt: string;
  recordedBy?: string | null;
  status: string;
  version: number;
};

export type Kept = { items: Running[]; rules: Rule[]; texts: Words[] };

export type LeftOpen = { lastDay: string; open: OpenCount[]; person: string };

export type ListedReferral = {
  actions: string[];
  closedOn?: string | null;
  counts: boolean;
  date: string;
  id: string;
  interventionId: string;
  level: string;
  mediators: string[];
  outcome?: string | null;
  partner?: string | null;
  partnerType: string;
  proposedBy?: string | null;
  status: string;
  team: string;
  territory?: string | null;
  version: number;
};

export type Mapping = { code: string; entries: Translation[]; label: string; list: string };

export type NewReferral = {
  date?: string | null;
  id?: string | null;
  interventionId?: string | null;
  level?: string | null;
  partner?: string | null;
  partnerType?: string | null;
};

export type OpenCount = { alone: number; count: number; kind: string; label: string; team: string };

export type OpenOfPerson = { open: OpenCount[]; person: string };

export type OpenWithoutAnybody = { people: LeftOpen[]; team: string };

export type OpeningRequest = { reason?: string | null };

export type PageJournalEntry = { items: JournalEntry[]; next?: string | null; total?: number | null };

export type PageListedReferral = { items: ListedReferral[]; next?: string | null; total?: number | null };

export type PagePossibleDouble = { items: PossibleDouble[]; next?: string | null; total?: number | null };

export type Partner = { code: string; label: string; type: string };

export type PeopleCounts = {
  age: Record<string, number>;
  capacity: Record<string, number>;
  gender: Record<string, number>;
};

export type PersonFile = { accesses: Access[]; asOf: string; events: unknown; person: string };

export type Place = { code: string; demo: boolean; label: string; territory: string; type: string };

export type PossibleDouble = { first: JournalEntry; second: JournalEntry };

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

export type Publics = { age: Record<string, number>; capacity: Record<string, number>; gender: Record<string, number> };

export type PublicsRequest = {
  age?: Record<string, number> | null;
  capacity?: Record<string, number> | null;
  gender?: Record<string, number> | null;
};

export type Qpv = {
  code?: string | null;
  generation: string;
  name: string;
  note?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
};

export type ReasonRequest = { reason?: string | null };

export type ReferenceList = { closed: boolean; code: string; entries: Entry[]; label: string };

export type ReferenceLists = { lists: ReferenceList[]; version: string };

export type Referral = {
  actions: string[];
  closedOn?: string | null;
  counts: boolean;
  date: string;
  id: string;
  interventionId: string;
  level: string;
  mediators: string[];
  outcome?: string | null;
  partner?: string | null;
  partnerType: string;
  proposedBy?: string | null;
  refused: RefusedAction[];
  status: string;
  team: string;
  territory?: string | null;
  version: number;
};

export type RefusedAction = { action: string; code: string; message: string };

export type Rule = { code: string; label: string; months: number; since: string };

export type Running = { due: string; person: string; rule: string; since: string; soon: boolean };

export type Step = {
  at: string;
  author?: string | null;
  changes: Change[];
  reason?: string | null;
  version: number;
  what: string;
};

export type Territory = {
  code: string;
  commune: string;
  label: string;
  note?: string | null;
  qpv: Qpv[];
  teams?: string[] | null;
};

export type Told = { one: string; other: string };

export type Translation = { code: string; exact: boolean; label: string; target: string };

export type Validation = {
  id: string;
  /** Celle que la liste ou l’ETag a donnée */
  version: number;
};

export type ValidationsRequest = { interventions?: Validation[] | null };

export type Warning = { code: string; message: string };

export type Words = { due: string; month: string; rule: string; soon: boolean };

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations {
  /** La traduction des anciens vocabulaires */
  'GET /api/directory/mappings': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsMapping;
  };
  /** Les partenaires nommés */
  'GET /api/directory/partners': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsPartner;
  };
  /** Les lieux, tous ou ceux d’un territoire */
  'GET /api/directory/places': {
    query: { territory?: string };
    body: undefined;
    answer: ItemsPlace;
  };
  /** Toutes les listes de codes, avec leurs dates de validité */
  'GET /api/directory/reference-lists': {
    query: Record<string, never>;
    body: undefined;
    answer: ReferenceLists;
  };
  /** Les territoires et leurs quartiers prioritaires par génération */
  'GET /api/directory/territories': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsTerritory;
  };
  /** Ce qui n’a plus personne de présent dans l’équipe, ou n’en aura plus dans un mois */
  'GET /api/handover': {
    query: { team: string };
    body: undefined;
    answer: OpenWithoutAnybody;
  };
  /** Ce qui reste ouvert d’une personne, en nombres */
  'GET /api/handover/{person}': {
    query: Record<string, never>;
    body: undefined;
    answer: OpenOfPerson;
  };
  /** Les interventions d’une équipe ou d’un médiateur, un jour ou sur une période */
  'GET /api/interventions': {
    query: {
      team?: string;
      mediator?: string;
      /** Ce jour seulement */
      day?: string;
      /** À partir de ce jour */
      from?: string;
      /** Jusqu’à ce jour */
      to?: string;
      status?: string;
      theme?: string;
      domain?: string;
      territory?: string;
      place?: string;
      /** Les plus récentes d’abord */
      latestFirst?: boolean;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageJournalEntry;
  };
  /** Saisir une intervention */
  'POST /api/interventions': {
    query: Record<string, never>;
    body: Intervention;
    answer: InterventionView;
  };
  /** Ce qui attend dans une équipe, tous jours confondus (manager) */
  'GET /api/interventions/awaiting': {
    query: {
      team: string;
      awaits: 'VALIDATION' | 'LATE' | 'INCOMPLETE' | 'RETURNED';
      /** Seulement ce que cette personne a fait ou saisi */
      by?: string;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageJournalEntry;
  };
  /** Ce qui attend de soi, tous jours confondus */
  'GET /api/interventions/awaiting/own': {
    query: {
      awaits: 'VALIDATION' | 'LATE' | 'INCOMPLETE' | 'RETURNED';
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageJournalEntry;
  };
  /** Saisir de 1 à 500 interventions */
  'POST /api/interventions/batch': {
    query: Record<string, never>;
    body: BatchRequest;
    answer: Answers;
  };
  /** Les interventions d’une équipe qui semblent saisies deux fois (manager) */
  'GET /api/interventions/doubles': {
    query: {
      team: string;
      /** À partir de ce jour */
      from?: string;
      /** Jusqu’à ce jour */
      to?: string;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PagePossibleDouble;
  };
  /** Dire que ce sont deux interventions (manager) */
  'POST /api/interventions/doubles/apart': {
    query: Record<string, never>;
    body: Told;
    answer: Told;
  };
  /** Ce qui est déjà saisi et qui ressemble à ce que l’on va saisir */
  'GET /api/interventions/doubles/draft': {
    query: {
      team: string;
      day: string;
      /** Heure de début */
      time: string;
      domain: string;
      territory: string;
      place?: string;
      placeType?: string;
      /** Les médiateurs, une ou deux fois */
      mediator: string[];
    };
    body: undefined;
    answer: PageJournalEntry;
  };
  /** Valider de 1 à 500 interventions (manager) */
  'POST /api/interventions/validations': {
    query: Record<string, never>;
    body: ValidationsRequest;
    answer: Answers;
  };
  /** Reprendre la validation de 1 à 500 interventions (manager) */
  'POST /api/interventions/validations/withdrawals': {
    query: Record<string, never>;
    body: ValidationsRequest;
    answer: Answers;
  };
  /** Une intervention et son histoire, telle qu’elle est à l’instant */
  'GET /api/interventions/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: InterventionView;
  };
  /** Corriger ou compléter */
  'PUT /api/interventions/{id}': {
    query: Record<string, never>;
    body: AmendRequest;
    answer: InterventionView;
  };
  /** Ouvrir une intervention hors de son périmètre, en disant pourquoi (bris de glace) */
  'POST /api/interventions/{id}/openings': {
    query: Record<string, never>;
    body: OpeningRequest;
    answer: InterventionView;
  };
  /** Prolonger le délai d’une intervention à compléter (manager) */
  'POST /api/interventions/{id}/prolong': {
    query: Record<string, never>;
    body: undefined;
    answer: InterventionView;
  };
  /** Rendre à compléter (manager), en disant quoi */
  'POST /api/interventions/{id}/return': {
    query: Record<string, never>;
    body: ReasonRequest;
    answer: InterventionView;
  };
  /** Valider (manager) */
  'POST /api/interventions/{id}/validate': {
    query: Record<string, never>;
    body: undefined;
    answer: InterventionView;
  };
  /** Annuler : l’intervention ne compte plus nulle part, et rien n’y change plus */
  'POST /api/interventions/{id}/void': {
    query: Record<string, never>;
    body: ReasonRequest;
    answer: InterventionView;
  };
  /** Reprendre une validation faite par erreur (manager) */
  'POST /api/interventions/{id}/withdraw': {
    query: Record<string, never>;
    body: undefined;
    answer: InterventionView;
  };
  /** Qui a consulté quoi, un jour donné (aujourd’hui si rien n’est dit) */
  'GET /api/privacy/accesses': {
    query: { day?: string };
    body: undefined;
    answer: Accesses;
  };
  /** Qui a été oublié, par son numéro */
  'GET /api/privacy/forgotten': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsForgotten;
  };
  /** Oublier une personne, pour toujours */
  'POST /api/privacy/forgotten': {
    query: Record<string, never>;
    body: Forget;
    answer: Forgotten;
  };
  /** Le certificat d’effacement (PDF) */
  'GET /api/privacy/forgotten/{person}/certificate': {
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Tout ce qui est conservé de l’activité d’une personne, notes comprises (JSON) */
  'GET /api/privacy/held/{person}': {
    query: Record<string, never>;
    body: undefined;
    answer: PersonFile;
  };
  /** La même chose à remettre à la personne (PDF) */
  'GET /api/privacy/held/{person}/pdf': {
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Les durées de conservation, et pour qui et quels textes libres elles courent */
  'GET /api/privacy/retention': {
    query: Record<string, never>;
    body: undefined;
    answer: Kept;
  };
  /** Les mises en relation d’une intervention, ou d’une équipe */
  'GET /api/referrals': {
    query: {
      intervention?: string;
      team?: string;
      status?: string;
      openOf?: string;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageListedReferral;
  };
  /** Proposer une mise en relation */
  'POST /api/referrals': {
    query: Record<string, never>;
    body: NewReferral;
    answer: Referral;
  };
  /** Confier à un collègue toutes les mises en relation ouvertes d’une personne dans une équipe (manager) */
  'POST /api/referrals/handover': {
    query: Record<string, never>;
    body: HandOverAll;
    answer: HandedOver;
  };
  /** Une mise en relation, telle qu’elle est à l’instant */
  'GET /api/referrals/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: Referral;
  };
  /** Clore, en disant comment elle a fini */
  'POST /api/referrals/{id}/close': {
    query: Record<string, never>;
    body: CloseRequest;
    answer: Referral;
  };
  /** Confier une mise en relation ouverte à un collègue de l’équipe (manager) */
  'POST /api/referrals/{id}/handover': {
    query: Record<string, never>;
    body: HandOverOne;
    answer: Referral;
  };
}
