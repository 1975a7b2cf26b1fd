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

export type Address = {
  contact: string;
  email: string;
  function?: string | null;
  name?: string | null;
  service?: string | null;
};

export type AgreementLine = {
  checked: number;
  checks: string[];
  date: string;
  endsOn: string;
  form: string;
  made: CheckLine[];
  next?: string | null;
  partial: boolean;
  promised: Commitment[];
};

export type AmendRequest = { facts?: Intervention | null; reason?: string | null };

export type Answer = {
  id: string;
  problem?: Problem | null;
  status: number;
  version?: number | null;
  warnings?: Warning[] | null;
};

export type AnswerLine = {
  answerId: string;
  appointmentAt?: string | null;
  appointmentOn?: string | null;
  at: string;
  function: string;
  moved: boolean;
  name?: string | null;
  question?: string | null;
  reason?: string | null;
  service: string;
  word: string;
};

export type AnsweredReferral = {
  at: string;
  partner?: string | null;
  partnerType: string;
  referralId: string;
  word: string;
};

export type AnsweredReferrals = { items: AnsweredReferral[] };

export type Answers = { answers: Answer[] };

export type Association = {
  logoVersion: number;
  logos: AssociationLogoVersion[];
  present?: AssociationVersion | null;
  presentLogo?: AssociationLogoVersion | null;
  version: number;
  versions: AssociationVersion[];
};

export type AssociationCharter = { extract: boolean; text: string; title: string };

export type AssociationDescription = {
  /** Sigle */
  acronym?: string | null;
  /** Lignes de l’adresse postale, six au plus */
  address?: string[] | null;
  charter?: CharterText | null;
  dpoAddress?: string | null;
  /** Délégué à la protection des données, sans nom */
  dpoEmail?: string | null;
  dpoPhone?: string | null;
  email?: string | null;
  hours?: string | null;
  name: string;
  phone?: string | null;
  /** Le jour à partir duquel c’est vrai */
  since: string;
  /** Quatorze chiffres, espaces permises ; sa clé est vérifiée (Luhn) */
  siret?: string | null;
  /** Celles qui ont leur propre numéro, cent au plus */
  teamPhones?: TeamPhoneLine[] | null;
  /** Numéro de déclaration d’activité d’organisme de formation, onze chiffres */
  trainingNumber?: string | null;
};

export type AssociationLogoVersion = {
  at: string;
  author?: string | null;
  none: boolean;
  number: number;
  since: string;
  standing: 'PAST' | 'PRESENT' | 'COMING' | 'CORRECTED';
};

export type AssociationProfile = {
  acronym?: string | null;
  address: string[];
  charter?: AssociationCharter | null;
  dpoAddress?: string | null;
  dpoEmail?: string | null;
  dpoPhone?: string | null;
  email?: string | null;
  hours?: string | null;
  name: string;
  phone?: string | null;
  siret?: string | null;
  teamPhones: AssociationTeamPhone[];
  trainingNumber?: string | null;
};

export type AssociationTeamPhone = { phone: string; team: string };

export type AssociationVersion = {
  at: string;
  author?: string | null;
  number: number;
  profile: AssociationProfile;
  since: string;
  standing: 'PAST' | 'PRESENT' | 'COMING' | 'CORRECTED';
};

export type BatchRequest = { interventions?: Intervention[] | null };

export type Before = { on: string; word: string };

export type CaseAgreement = {
  commitments?: CaseCommitment[] | null;
  date?: string | null;
  /** Liste CF_ACCORD */
  form?: string | null;
  partial?: boolean | null;
};

export type CaseCheck = { date?: string | null; words?: CaseWord[] | null };

export type CaseClosure = {
  date?: string | null;
  /** Liste CF_ISSUE */
  outcome?: string | null;
  /** Liste CF_NON_OUV, si elle est arrêtée */
  reason?: string | null;
  /** Liste TYPE_PART, si un autre prend le relais */
  relay?: string | null;
};

export type CaseCommitment = { letter?: string | null; until?: string | null; what?: string | null };

export type CaseConsent = {
  date?: string | null;
  /** Liste CF_ACCORD */
  form?: string | null;
};

export type CaseContact = { date?: string | null; told?: boolean | null };

export type CaseDay = { date?: string | null };

export type CaseMediators = {
  date?: string | null;
  /** Un ou deux */
  mediators?: string[] | null;
  /** La personne qui confie, si elle en est, n’a aucun lien avec une partie */
  noTie?: boolean | null;
  /** Pour qui prend la suite : sans nom, sans rien de ce qui a été dit */
  note?: string | null;
};

export type CaseMomentView = {
  author?: string | null;
  code?: string | null;
  date: string;
  letter?: string | null;
  reason?: string | null;
  until?: string | null;
  version: number;
  what: string;
};

export type CaseOpening = { reason?: string | null };

export type CaseParty = {
  address?: string | null;
  alias?: string | null;
  date?: string | null;
  email?: string | null;
  /** Liste CF_DONNEE_PAR */
  givenBy?: string | null;
  name?: string | null;
  /** Liste CF_TYPE_PARTIE */
  partyKind?: string | null;
  /** UUID version 7 créé par le client ; celui d’une partie la corrige */
  personId?: string | null;
  phone?: string | null;
};

export type CaseQualification = {
  date?: string | null;
  /** Liste CF_NON_OUV ; rien si une médiation s’ouvre */
  reason?: string | null;
};

export type CaseRenewal = { date?: string | null; limitOn?: string | null; reason?: string | null };

/** Une demande de médiation : codes, date et lieu, jamais un nom */
export type CaseRequest = {
  /** Liste CF_CANAL */
  channel?: string | null;
  date?: string | null;
  id?: string | null;
  /** La première intervention, s’il y en a une */
  interventionId?: string | null;
  /** Liste CF_NATURE */
  kind?: string | null;
  /** Liste ORIGINE */
  origin?: string | null;
  /** Pas plus fin que l’immeuble */
  place?: string | null;
  /** À défaut, l’équipe de la personne qui saisit */
  team?: string | null;
  territory?: string | null;
  /** Liste THEME */
  theme?: string | null;
};

export type CaseSearch = { alias?: string | null };

export type CaseSheet = {
  actions: string[];
  agreement?: AgreementLine | null;
  history: CaseMomentView[];
  id: string;
  limitOn?: string | null;
  mediators: string[];
  outcome?: string | null;
  parties: PartyLine[];
  reason?: string | null;
  refused: RefusedAction[];
  relay?: string | null;
  requestedOn: string;
  state: string;
  steps: StepLine[];
  subject: Demand;
  tableOn?: string | null;
  tieAsked: boolean;
  version: number;
};

/** Une navette ou une table ronde, et l’intervention qu’elle est */
export type CaseStep = {
  date?: string | null;
  durationMinutes?: number | null;
  /** UUID version 7 créé par le client : celui de l’intervention */
  interventionId?: string | null;
  /** Les parties rencontrées ; à une table ronde, toutes */
  letters?: string[] | null;
  /** Un ou deux ; à défaut, ceux du dossier */
  mediators?: string[] | null;
  /** Liste RESULTAT */
  outcomes?: string[] | null;
  peopleMet?: number | null;
  /** À défaut, celui du dossier */
  place?: string | null;
  /** Vrai si cette intervention est déjà saisie */
  recorded?: boolean | null;
  startTime?: string | null;
  /** NAVETTE ou TABLE_RONDE */
  step?: string | null;
};

export type CaseTable = { date?: string | null; plannedOn?: string | null };

export type CaseTie = {
  date?: string | null;
  /** Vrai : « je connais une partie », et je passe la main */
  tie?: boolean | null;
};

export type CaseWord = {
  letter?: string | null;
  /** Numéro de l’engagement ; 0 pour l’accord entier */
  number?: number | null;
  /** Liste CF_SUIVI */
  word?: string | null;
};

export type Change = { after?: string | null; before?: string | null; field: string };

export type CharterText = {
  /** Le texte n’en est qu’une partie, et est nommé ainsi */
  extract?: boolean | null;
  text?: string | null;
  title?: string | null;
};

export type CheckLine = { check: number; date: string; standing: string; words: Word[] };

export type CloseRequest = {
  date?: string | null;
  /** Liste MER_STATUT */
  outcome?: string | null;
  /** Liste MER_PREUVE, d’une prise en charge qui n’était pas encore notée */
  proof?: string | null;
  /** Liste MER_REFUS, si le partenaire refuse */
  reason?: string | null;
};

export type CommissionerNotice = { caseId: string; lines: string[]; notice: Notice };

export type Commitment = { letter: string; number: number; until?: string | null; what: string };

export type Contact = {
  email?: string | null;
  function?: string | null;
  id: string;
  name?: string | null;
  phone?: string | null;
  service?: string | null;
};

export type ContactFacts = {
  email?: string | null;
  function?: string | null;
  name?: string | null;
  phone?: string | null;
  service?: string | null;
};

export type Demand = {
  channel: string;
  interventionId?: string | null;
  kind: string;
  origin: string;
  place?: string | null;
  team: string;
  territory: string;
  theme?: string | null;
};

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

export type ForgottenParty = { caseId: string; letter: string };

export type HandOverAll = { from: string; team: string; to: string };

export type HandOverOne = { from: string; to: string };

export type HandedOver = { handedOver: number; left: number };

export type Held = { change: string; letter: string; until?: string | null };

export type IncidentComplaint = { date?: string | null; filed?: boolean | null };

export type IncidentDeclaration = {
  date?: string | null;
  /** Liste INC_DECLARATION */
  said?: string | null;
};

export type IncidentNoted = { date: string; said: string };

export type IncidentReport = {
  /** Quelqu’un de l’équipe est-il blessé ? Sans détail médical */
  hurt?: boolean | null;
  /** UUID version 7 créé par le client */
  id?: string | null;
  /** L’intervention pendant laquelle c’est arrivé */
  interventionId?: string | null;
  /** Liste INC_NATURE */
  kind?: string | null;
  /** Qui a été agressé, des médiateurs de l’intervention ; tous, sans cela */
  people?: string[] | null;
};

export type IncidentSupport = {
  /** Liste INC_SOUTIEN */
  by?: string | null;
  date?: string | null;
};

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

export type Items = { items: ShownIncident[] };

export type ItemsForgotten = { items: Forgotten[] };

export type ItemsListedPartner = { items: ListedPartner[] };

export type ItemsMapping = { items: Mapping[] };

export type ItemsPartnerHistoryEntry = { items: PartnerHistoryEntry[] };

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

export type Labelled = { code: string; label: string };

export type LeftOpen = { lastDay: string; open: OpenCount[]; person: string };

export type LinkLine = {
  author: string;
  linkId: string;
  madeOn: string;
  mail?: 'OFF' | 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'UNKNOWN' | 'RETURNED' | null;
  state: 'GOOD' | 'REPLACED' | 'REVOKED' | 'EXPIRED' | 'USELESS';
  to?: string | null;
  trouble?:
    | 'NO_SERVER'
    | 'NOT_SIGNED_IN'
    | 'SERVER_BUSY'
    | 'SENDER_REFUSED'
    | 'ADDRESS_REFUSED'
    | 'MESSAGE_REFUSED'
    | 'NO_ANSWER'
    | 'NOT_NOTED'
    | 'CONTENT_GONE'
    | null;
  until: string;
};

export type LinkSheet = {
  actions: string[];
  addresses: Address[];
  answers: AnswerLine[];
  links: LinkLine[];
  referralId: string;
  unseen: boolean;
};

export type ListedCase = {
  agreedOn?: string | null;
  assigned: boolean;
  checkOn?: string | null;
  due: string;
  held: Held[];
  id: string;
  keptUntil: string;
  kind: string;
  limitOn: string;
  limited: boolean;
  next?: string | null;
  open: boolean;
  openedOn?: string | null;
  origin: string;
  outcome?: string | null;
  people: string[];
  place?: string | null;
  requestedOn: string;
  shuttles: number;
  standing?: string | null;
  state: string;
  tableOn?: string | null;
  tables: number;
  team: string;
  territory: string;
  theme?: string | null;
  version: number;
  warnOn?: string | null;
};

export type ListedPartner = {
  confirmedOn?: string | null;
  formerNames: string[];
  id: string;
  kind: string;
  mergedInto?: string | null;
  name: string;
  phone?: string | null;
  state: 'ACTIVE' | 'INACTIVE' | 'MERGED';
  territories: string[];
  toCheck: boolean;
  town?: string | null;
  version: number;
};

export type ListedReferral = {
  actions: string[];
  appointmentAt?: string | null;
  appointmentOn?: string | null;
  careOn?: string | null;
  childId?: string | null;
  closedOn?: string | null;
  contactedOn?: string | null;
  counts: boolean;
  date: string;
  decided: boolean;
  disagreement: boolean;
  due?: string | null;
  id: string;
  interventionId: string;
  level: string;
  mediators: string[];
  open: boolean;
  outcome?: string | null;
  parentId?: string | null;
  partner?: string | null;
  partnerType: string;
  proof?: string | null;
  proposedBy?: string | null;
  reached: string;
  reason?: string | null;
  shared: string[];
  since: string;
  status: string;
  team: string;
  territory?: string | null;
  version: number;
  voices: Voice[];
};

export type LogoChoice = {
  /** PNG ou JPEG en Base64, refait à partir de ses points ; rien : plus de logo */
  picture?: string | null;
  since: string;
};

export type Mail = {
  about: string;
  attempts: number;
  id: string;
  next?: string | null;
  purpose: string;
  put: string;
  repeatable: boolean;
  reply?: number | null;
  state: 'OFF' | 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'UNKNOWN' | 'RETURNED';
  steps: MailStep[];
  trouble?:
    | 'NO_SERVER'
    | 'NOT_SIGNED_IN'
    | 'SERVER_BUSY'
    | 'SENDER_REFUSED'
    | 'ADDRESS_REFUSED'
    | 'MESSAGE_REFUSED'
    | 'NO_ANSWER'
    | 'NOT_NOTED'
    | 'CONTENT_GONE'
    | null;
};

export type MailStep = {
  at: string;
  by?: string | null;
  state: 'OFF' | 'WAITING' | 'SENDING' | 'SENT' | 'REFUSED' | 'UNKNOWN' | 'RETURNED';
};

export type Mails = { mails: Mail[]; on: boolean };

export type Mapping = { code: string; entries: Translation[]; label: string; list: string };

export type MethodStep = { points: string[]; step: string };

export type MethodStepPoints = {
  /** Vingt au plus, de 200 caractères au plus */
  points?: string[] | null;
  /** Liste MO_ETAPE */
  step?: string | null;
};

export type MethodVersion = {
  at: string;
  author: string;
  from: string;
  number: number;
  steps: MethodStep[];
  title: string;
};

export type MethodVersions = { items: MethodVersion[] };

export type NewMethodVersion = {
  /** Elle s’applique à partir de ce jour, demain au plus tôt sauf la première */
  from?: string | null;
  /** Le numéro qui suit celui de la dernière version */
  number?: number | null;
  steps?: MethodStepPoints[] | null;
  title?: string | null;
};

export type NewPartner = {
  facts: PartnerFacts;
  /** UUID version 7 créé par le client */
  id: string;
};

export type NewPartnerLink = {
  /** Un contact de la fiche du partenaire, ou ORGANISME pour l’adresse de la fiche */
  contact: string;
  firstName: string;
  id: string;
  /** Le médiateur que le partenaire peut appeler */
  mediator: string;
};

export type NewReferral = {
  date?: string | null;
  id?: string | null;
  /** Reprise de la première dans une réorientation */
  interventionId?: string | null;
  /** Liste MER_FORME */
  level?: string | null;
  partner?: string | null;
  /** Liste TYPE_PART */
  partnerType?: string | null;
  /** Liste MER_PARTAGE ; rien si la question n’est pas posée */
  shared?: string[] | null;
  /** PROPOSEE, ACCEPTEE ou CONTACT_PRIS ; sans rien, le contact est pris le jour même, sauf pour une orientation */
  status?: string | null;
};

export type Notice = { first: string; last: string; said: string };

export type NoticeLine = { author: string; date: string; notice: Notice; number: number };

export type OpenCount = { alone: number; count: number; kind: string; label: string; team: string };

export type OpenOfPerson = { open: OpenCount[]; person: string };

export type OpenWithoutAnybody = { people: LeftOpen[]; team: string };

export type OpeningRequest = { reason?: string | null };

export type PageJournalEntry = { items: JournalEntry[]; next?: string | null; total?: number | null };

export type PageListedCase = { items: ListedCase[]; next?: string | null; total?: number | null };

export type PageListedPartner = { items: ListedPartner[]; next?: string | null; total?: number | null };

export type PageListedReferral = { items: ListedReferral[]; next?: string | null; total?: number | null };

export type PagePossibleDouble = { items: PossibleDouble[]; next?: string | null; total?: number | null };

export type PaperSheet = {
  caseId: string;
  notices: NoticeLine[];
  protocols: ProtocolLine[];
  readable: boolean;
  tellable?: Notice | null;
};

export type Partner = {
  absorbed: string[];
  actions: string[];
  before: 'ACTIVE' | 'INACTIVE' | 'MERGED';
  confirmedBy?: string | null;
  confirmedOn?: string | null;
  contacts: Contact[];
  id: string;
  mergedInto?: string | null;
  profile: Profile;
  refused: RefusedAction[];
  state: 'ACTIVE' | 'INACTIVE' | 'MERGED';
  version: number;
};

export type PartnerAnswer = {
  answerId: string;
  appointmentAt?: string | null;
  appointmentOn?: string | null;
  function: string;
  name?: string | null;
  question?: string | null;
  /** Liste MER_REFUS, d’un refus */
  reason?: string | null;
  service: string;
  token: string;
  /** ACCEPTE, RDV, RECUE, PRISE_EN_CHARGE, REFUS ou QUESTION */
  word: string;
};

export type PartnerChange = { after?: string | null; before?: string | null; field: string };

export type PartnerConfirmation = { date?: string | null };

export type PartnerFacts = {
  address?: string | null;
  /** À qui s’adresser, vingt au plus */
  contacts?: ContactFacts[] | null;
  email?: string | null;
  /** Anciens noms, dix au plus */
  formerNames?: string[] | null;
  hours?: string | null;
  /** Liste TYPE_PART */
  kind: string;
  name: string;
  phone?: string | null;
  /** Ce que l’on n’y prend pas */
  refuses?: string | null;
  /** Ce que l’on y prend */
  takes?: string | null;
  /** Territoires desservis */
  territories?: string[] | null;
  /** Commune */
  town?: string | null;
  website?: string | null;
};

export type PartnerHistoryEntry = {
  at: string;
  author?: string | null;
  changes: PartnerChange[];
  into?: string | null;
  on?: string | null;
  partner: string;
  what: string;
};

export type PartnerLink = { token: string };

export type PartnerMerge = { into: string };

export type PartnerPage = {
  answered: Before[];
  association?: string | null;
  function?: string | null;
  mediator?: string | null;
  phone?: string | null;
  reasons: Labelled[];
  service?: string | null;
  shared: Labelled[];
  until: string;
  words: string[];
};

export type PartyIdentity = {
  address?: string | null;
  alias?: string | null;
  email?: string | null;
  letter: string;
  name?: string | null;
  personId: string;
  phone?: string | null;
};

export type PartyLine = {
  consentForm?: string | null;
  consentedOn?: string | null;
  contactedOn?: string | null;
  givenBy: string;
  gone: boolean;
  keptUntil?: string | null;
  known: boolean;
  letter: string;
  partyKind: string;
  personId: string;
  stage: string;
  told: boolean;
};

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

export type Profile = {
  address?: string | null;
  email?: string | null;
  formerNames: string[];
  hours?: string | null;
  kind: string;
  name: string;
  phone?: string | null;
  refuses?: string | null;
  takes?: string | null;
  territories: string[];
  town?: string | null;
  website?: string | null;
};

export type ProtocolDrawing = {
  /** Les médiateurs du dossier, avec le nom qui sera imprimé */
  mediators?: ProtocolMediator[] | null;
};

export type ProtocolLine = {
  date: string;
  inForceOn?: string | null;
  outdated: boolean;
  sha256: string;
  signatures: SignatureLine[];
  version: number;
};

export type ProtocolMediator = { mediator?: string | null; name?: string | null };

export type ProtocolSignature = {
  date?: string | null;
  /** La lettre d’une partie, M1 ou M2 */
  mark?: string | null;
  /** PNG ou JPEG en Base64 ; seuls ses points sont gardés, ni lieu ni appareil */
  picture?: string | null;
  place?: string | null;
  /** ECRAN : du doigt ; PAPIER : photographiée */
  way?: string | null;
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
  appointmentAt?: string | null;
  appointmentOn?: string | null;
  careOn?: string | null;
  childId?: string | null;
  closedOn?: string | null;
  contactedOn?: string | null;
  counts: boolean;
  date: string;
  decided: boolean;
  disagreement: boolean;
  due?: string | null;
  history: ReferralMomentView[];
  id: string;
  interventionId: string;
  level: string;
  mediators: string[];
  open: boolean;
  outcome?: string | null;
  parentId?: string | null;
  partner?: string | null;
  partnerType: string;
  proof?: string | null;
  proposedBy?: string | null;
  reached: string;
  reason?: string | null;
  refused: RefusedAction[];
  shared: string[];
  since: string;
  status: string;
  team: string;
  territory?: string | null;
  version: number;
  voices: Voice[];
};

export type ReferralDay = { date?: string | null };

export type ReferralDecision = {
  date?: string | null;
  /** La voix que l’on retient, PARTENAIRE ou PERSONNE */
  voice?: string | null;
};

export type ReferralEnds = {
  byEnd: Record<string, number>;
  careShare?: number | null;
  closed: number;
  disputed: number;
  total: number;
};

export type ReferralMomentView = {
  appointmentAt?: string | null;
  appointmentOn?: string | null;
  author?: string | null;
  code?: string | null;
  date: string;
  detail?: string | null;
  known?: string | null;
  version: number;
  what: string;
};

export type ReferralSharing = {
  date?: string | null;
  /** Liste MER_PARTAGE : tout ce qui est accepté */
  shared?: string[] | null;
};

export type ReferralStep = {
  appointmentAt?: string | null;
  appointmentOn?: string | null;
  date?: string | null;
  /** Liste MER_FORME : comment le contact est pris, si c’est le premier */
  level?: string | null;
  /** Liste MER_PREUVE, d’une prise en charge */
  proof?: string | null;
  /** Liste MER_PARTAGE ; rien si la question n’est pas posée */
  shared?: string[] | null;
  /** Liste MER_STATUT, d’ACCEPTEE à PRISE_EN_CHARGE */
  status?: string | null;
};

export type ReferralVoice = {
  date?: string | null;
  /** Liste MER_CONNU */
  known?: string | null;
  /** Liste MER_VOIX */
  voice?: string | null;
  /** Liste MER_PAROLE */
  word?: string | null;
};

export type RefusedAction = { action: string; code: string; message: string };

export type Rule = { code: string; label: string; months: number; since: string };

export type Running = { due: string; person: string; rule: string; since: string; soon: boolean };

export type SeenPartnerAnswer = {
  /** La dernière réponse que l’on a lue */
  answerId: string;
};

export type ShownIncident = {
  actions: string[];
  author: string;
  complaint?: IncidentNoted | null;
  date: string;
  declaration?: IncidentNoted | null;
  declareBy: string;
  due: string[];
  forgotten: boolean;
  hurt: boolean;
  id: string;
  interventionId: string;
  keptUntil: string;
  kind: string;
  people: string[];
  refused: RefusedAction[];
  reportedAt: string;
  support?: IncidentNoted | null;
  team: string;
  version: number;
};

export type SignatureLine = { mark: string; mediator?: string | null; signedOn?: string | null; way?: string | null };

export type Step = {
  at: string;
  author?: string | null;
  changes: Change[];
  reason?: string | null;
  version: number;
  what: string;
};

export type StepLine = {
  date: string;
  interventionId?: string | null;
  letters: string[];
  step: string;
  voided: boolean;
};

export type Taken = { answerId: string; phone?: string | null; word: string };

export type TeamPhoneLine = { phone?: string | null; team?: string | null };

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

export type Voice = { date: string; known: string; voice: string; word: string };

export type Warning = { code: string; message: string };

export type Word = { letter: string; number: number; word: string };

export type Words = { due: string; month: string; rule: string; soon: boolean };

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations {
  /** L’association, telle qu’elle est, a été et sera */
  'GET /api/association': {
    query: Record<string, never>;
    body: undefined;
    answer: Association;
  };
  /** Dire ce qu’est l’association à partir d’un jour */
  'POST /api/association/descriptions': {
    query: Record<string, never>;
    body: AssociationDescription;
    answer: Association;
  };
  /** Choisir le logo à partir d’un jour, ou n’en avoir plus */
  'POST /api/association/logos': {
    query: Record<string, never>;
    body: LogoChoice;
    answer: Association;
  };
  /** Un logo, par son numéro */
  'GET /api/association/logos/{number}': {
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Les dossiers de conflit d’une équipe */
  'GET /api/cases': {
    query: {
      team: string;
      /** Encore à suivre, ou terminés */
      open?: boolean;
      state?: string;
      kind?: string;
      mediator?: string;
      /** Seulement les médiations qui ont atteint leur durée */
      over?: boolean;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageListedCase;
  };
  /** Noter une demande de médiation */
  'POST /api/cases': {
    query: Record<string, never>;
    body: CaseRequest;
    answer: CaseSheet;
  };
  /** Ses propres dossiers de conflit */
  'GET /api/cases/own': {
    query: {
      /** Encore à suivre, ou terminés */
      open?: boolean;
      state?: string;
      kind?: string;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageListedCase;
  };
  /** Ceux de ses propres dossiers, ouverts, où une partie est appelée ainsi */
  'POST /api/cases/own/search': {
    query: Record<string, never>;
    body: CaseSearch;
    answer: PageListedCase;
  };
  /** Un dossier et son histoire, sans l’identité des parties */
  'GET /api/cases/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: CaseSheet;
  };
  /** Noter un accord, oral ou écrit, et ses engagements */
  'POST /api/cases/{id}/agreements': {
    query: Record<string, never>;
    body: CaseAgreement;
    answer: CaseSheet;
  };
  /** Noter ce que chaque partie dit de chaque engagement */
  'POST /api/cases/{id}/checks': {
    query: Record<string, never>;
    body: CaseCheck;
    answer: CaseSheet;
  };
  /** Clore un dossier, en disant comment il a fini */
  'POST /api/cases/{id}/closures': {
    query: Record<string, never>;
    body: CaseClosure;
    answer: CaseSheet;
  };
  /** Confier un dossier à un ou deux médiateurs de l’équipe */
  'POST /api/cases/{id}/mediators': {
    query: Record<string, never>;
    body: CaseMediators;
    answer: CaseSheet;
  };
  /** Faire l’information pour qui a demandé la médiation */
  'POST /api/cases/{id}/notices': {
    query: Record<string, never>;
    body: undefined;
    answer: CommissionerNotice;
  };
  /** L’information pour qui a demandé la médiation, telle qu’elle a été faite */
  'GET /api/cases/{id}/notices/{number}/pdf': {
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Les papiers d’un dossier : versions du protocole, signatures, informations données */
  'GET /api/cases/{id}/papers': {
    query: Record<string, never>;
    body: undefined;
    answer: PaperSheet;
  };
  /** Nommer une partie, ou corriger qui elle est */
  'POST /api/cases/{id}/parties': {
    query: Record<string, never>;
    body: CaseParty;
    answer: CaseSheet;
  };
  /** Qui est une partie, pour qui suit le dossier */
  'GET /api/cases/{id}/parties/{letter}': {
    query: Record<string, never>;
    body: undefined;
    answer: PartyIdentity;
  };
  /** Noter qu’une partie est d’accord pour une médiation */
  'POST /api/cases/{id}/parties/{letter}/consents': {
    query: Record<string, never>;
    body: CaseConsent;
    answer: CaseSheet;
  };
  /** Noter le premier contact avec une partie */
  'POST /api/cases/{id}/parties/{letter}/contacts': {
    query: Record<string, never>;
    body: CaseContact;
    answer: CaseSheet;
  };
  /** Oublier une partie, pour toujours */
  'POST /api/cases/{id}/parties/{letter}/forgetting': {
    query: Record<string, never>;
    body: undefined;
    answer: ForgottenParty;
  };
  /** Voir qui est une partie, en disant pourquoi (bris de glace) */
  'POST /api/cases/{id}/parties/{letter}/openings': {
    query: Record<string, never>;
    body: CaseOpening;
    answer: PartyIdentity;
  };
  /** Noter qu’une partie ne souhaite pas, ou plus, de médiation */
  'POST /api/cases/{id}/parties/{letter}/refusals': {
    query: Record<string, never>;
    body: CaseDay;
    answer: CaseSheet;
  };
  /** Établir le protocole d’un accord écrit */
  'POST /api/cases/{id}/protocols': {
    query: Record<string, never>;
    body: ProtocolDrawing;
    answer: PaperSheet;
  };
  /** Le protocole, avec les signatures qui y sont déjà */
  'GET /api/cases/{id}/protocols/{version}/pdf': {
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  /** Ajouter la signature d’une partie ou d’un médiateur */
  'POST /api/cases/{id}/protocols/{version}/signatures': {
    query: Record<string, never>;
    body: ProtocolSignature;
    answer: PaperSheet;
  };
  /** Ouvrir une médiation, ou dire pourquoi elle ne s’ouvre pas */
  'POST /api/cases/{id}/qualification': {
    query: Record<string, never>;
    body: CaseQualification;
    answer: CaseSheet;
  };
  /** Prolonger une médiation, avec un motif (manager) */
  'POST /api/cases/{id}/renewals': {
    query: Record<string, never>;
    body: CaseRenewal;
    answer: CaseSheet;
  };
  /** Rouvrir un dossier clos */
  'POST /api/cases/{id}/reopenings': {
    query: Record<string, never>;
    body: CaseDay;
    answer: CaseSheet;
  };
  /** Noter une navette ou une table ronde, et l’intervention qu’elle est */
  'POST /api/cases/{id}/steps': {
    query: Record<string, never>;
    body: CaseStep;
    answer: CaseSheet;
  };
  /** Préparer une table ronde pour un jour */
  'POST /api/cases/{id}/tables': {
    query: Record<string, never>;
    body: CaseTable;
    answer: CaseSheet;
  };
  /** Dire que l’on n’a aucun lien avec une partie, ou passer la main */
  'POST /api/cases/{id}/ties': {
    query: Record<string, never>;
    body: CaseTie;
    answer: CaseSheet;
  };
  /** La traduction des anciens vocabulaires */
  'GET /api/directory/mappings': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsMapping;
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
  /** Les derniers incidents que l’on peut lire */
  'GET /api/incidents': {
    query: {
      /** Seulement ceux de cette intervention */
      act?: string;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: Items;
  };
  /** Signaler l’agression d’un médiateur */
  'POST /api/incidents': {
    query: Record<string, never>;
    body: IncidentReport;
    answer: ShownIncident;
  };
  /** Un incident, tel qu’il est à l’instant */
  'GET /api/incidents/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: ShownIncident;
  };
  /** Noter si une plainte est déposée */
  'POST /api/incidents/{id}/complaint': {
    query: Record<string, never>;
    body: IncidentComplaint;
    answer: ShownIncident;
  };
  /** Noter que l’accident du travail est déclaré à la CPAM, ou ne le sera pas */
  'POST /api/incidents/{id}/declaration': {
    query: Record<string, never>;
    body: IncidentDeclaration;
    answer: ShownIncident;
  };
  /** Noter quand un soutien a été proposé, et par quelle fonction */
  'POST /api/incidents/{id}/support': {
    query: Record<string, never>;
    body: IncidentSupport;
    answer: ShownIncident;
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
  /** Dire que ce sont deux interventions */
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
  /** Les derniers courriels, et ce qu’il en est */
  'GET /api/mails': {
    query: {
      /** Seulement ceux qui demandent que l’on s’en occupe */
      trouble?: boolean;
    };
    body: undefined;
    answer: Mails;
  };
  /** Envoyer de nouveau un courriel refusé, revenu, ou dont on ne sait s’il est parti */
  'POST /api/mails/{id}/again': {
    query: Record<string, never>;
    body: undefined;
    answer: Mail;
  };
  /** Dire d’un courriel parti qu’il est revenu */
  'POST /api/mails/{id}/came-back': {
    query: Record<string, never>;
    body: undefined;
    answer: Mail;
  };
  /** Les versions du mode opératoire, la première d’abord */
  'GET /api/method': {
    query: Record<string, never>;
    body: undefined;
    answer: MethodVersions;
  };
  /** Écrire la version suivante */
  'POST /api/method': {
    query: Record<string, never>;
    body: NewMethodVersion;
    answer: MethodVersions;
  };
  /** Répondre par un lien */
  'POST /api/partner-links/answers': {
    query: Record<string, never>;
    body: PartnerAnswer;
    answer: Taken;
  };
  /** Ce qu’un lien montre */
  'POST /api/partner-links/look': {
    query: Record<string, never>;
    body: PartnerLink;
    answer: PartnerPage;
  };
  /** Les partenaires, par nom */
  'GET /api/partners': {
    query: {
      /** Début d’un ou plusieurs mots, sans accents ni majuscules */
      name?: string;
      /** Liste TYPE_PART */
      kind?: string;
      town?: string;
      territory?: string;
      which?: 'ACTIVE' | 'TO_CHECK' | 'INACTIVE';
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: PageListedPartner;
  };
  /** Inscrire un partenaire */
  'POST /api/partners': {
    query: Record<string, never>;
    body: NewPartner;
    answer: Partner;
  };
  /** Ceux qui sont peut-être déjà là */
  'GET /api/partners/alike': {
    query: {
      name: string;
      town?: string;
      /** La valeur next de la page précédente ; rien pour la première. */
      after?: string;
      /** Le plus de lignes d’une page. */
      limit?: number;
      /** Ce qui vient d’être changé, identifiant@version : la réponse l’attend, 2 secondes au plus. */
      atLeast?: string[];
    };
    body: undefined;
    answer: ItemsListedPartner;
  };
  /** Les partenaires de ces numéros, où qu’ils en soient */
  'GET /api/partners/named': {
    query: {
      /** Cent au plus */
      id: string[];
    };
    body: undefined;
    answer: ItemsListedPartner;
  };
  /** Un partenaire, tel qu’il est à l’instant */
  'GET /api/partners/{id}': {
    query: Record<string, never>;
    body: undefined;
    answer: Partner;
  };
  /** Changer ce qui est dit d’un partenaire */
  'PUT /api/partners/{id}': {
    query: Record<string, never>;
    body: PartnerFacts;
    answer: Partner;
  };
  /** Dire que ce qui est dit d’un partenaire est toujours vrai */
  'POST /api/partners/{id}/confirm': {
    query: Record<string, never>;
    body: PartnerConfirmation;
    answer: Partner;
  };
  /** Ce qui est arrivé à un partenaire et à ceux qui sont réunis à lui, le dernier d’abord */
  'GET /api/partners/{id}/history': {
    query: Record<string, never>;
    body: undefined;
    answer: ItemsPartnerHistoryEntry;
  };
  /** Ne plus proposer un partenaire */
  'POST /api/partners/{id}/inactivate': {
    query: Record<string, never>;
    body: undefined;
    answer: Partner;
  };
  /** Réunir un partenaire à un autre, qui est le même */
  'POST /api/partners/{id}/merge': {
    query: Record<string, never>;
    body: PartnerMerge;
    answer: Partner;
  };
  /** Proposer un partenaire de nouveau */
  'POST /api/partners/{id}/reactivate': {
    query: Record<string, never>;
    body: undefined;
    answer: Partner;
  };
  /** Séparer un partenaire de celui auquel il a été réuni par erreur */
  'POST /api/partners/{id}/separate': {
    query: Record<string, never>;
    body: undefined;
    answer: Partner;
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
  /** Les mises en relation d’une intervention, ou avec un partenaire */
  'GET /api/referrals': {
    query: {
      intervention?: string;
      team?: string;
      partner?: string[];
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
  /** Proposer une mise en relation, ou noter qu’elle est faite */
  'POST /api/referrals': {
    query: Record<string, never>;
    body: NewReferral;
    answer: Referral;
  };
  /** Comment finissent les mises en relation avec un partenaire */
  'GET /api/referrals/ends': {
    query: { partner: string[] };
    body: undefined;
    answer: ReferralEnds;
  };
  /** Les mises en relation d’une équipe */
  'GET /api/referrals/followed': {
    query: {
      team: string;
      /** Encore à suivre, ou closes */
      open?: boolean;
      status?: string;
      partnerType?: string;
      partner?: string;
      mediator?: string;
      /** Sans étape depuis ce nombre de jours */
      days?: number;
      /** Partenaire et personne ne disent pas la même chose */
      disagreement?: boolean;
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
  /** Confier à un collègue toutes les mises en relation ouvertes d’une personne dans une équipe (manager) */
  'POST /api/referrals/handover': {
    query: Record<string, never>;
    body: HandOverAll;
    answer: HandedOver;
  };
  /** Celles d’une équipe pour lesquelles rien n’est noté depuis très longtemps */
  'GET /api/referrals/overdue': {
    query: {
      team: string;
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
  /** Les mises en relation que l’on suit */
  'GET /api/referrals/own': {
    query: {
      /** Encore à suivre, ou closes */
      open?: boolean;
      status?: string;
      partnerType?: string;
      partner?: string;
      /** Sans étape depuis ce nombre de jours */
      days?: number;
      /** Partenaire et personne ne disent pas la même chose */
      disagreement?: boolean;
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
  /** Celles que l’on suit et dont le partenaire a répondu */
  'GET /api/referrals/own/answered': {
    query: Record<string, never>;
    body: undefined;
    answer: AnsweredReferrals;
  };
  /** Ses rendez-vous du jour, et ceux dont on n’a pas encore noté la suite */
  'GET /api/referrals/own/appointments': {
    query: {
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
  /** Celles que l’on suit et pour lesquelles rien n’est noté depuis longtemps */
  'GET /api/referrals/own/quiet': {
    query: {
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
  /** Une mise en relation et son histoire, telle qu’elle est à l’instant */
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
  /** Trancher entre le partenaire et la personne */
  'POST /api/referrals/{id}/decisions': {
    query: Record<string, never>;
    body: ReferralDecision;
    answer: Referral;
  };
  /** Confier une mise en relation ouverte à un collègue de l’équipe (manager) */
  'POST /api/referrals/{id}/handover': {
    query: Record<string, never>;
    body: HandOverOne;
    answer: Referral;
  };
  /** L’envoi au partenaire : liens, courriels, réponses */
  'GET /api/referrals/{id}/link': {
    query: Record<string, never>;
    body: undefined;
    answer: LinkSheet;
  };
  /** Envoyer au partenaire un lien pour répondre */
  'POST /api/referrals/{id}/link': {
    query: Record<string, never>;
    body: NewPartnerLink;
    answer: LinkSheet;
  };
  /** Révoquer le lien : qui l’ouvre encore ne voit plus que le téléphone de l’équipe */
  'POST /api/referrals/{id}/link/revocation': {
    query: Record<string, never>;
    body: undefined;
    answer: LinkSheet;
  };
  /** Dire que l’on a vu les réponses du partenaire */
  'POST /api/referrals/{id}/link/seen': {
    query: Record<string, never>;
    body: SeenPartnerAnswer;
    answer: LinkSheet;
  };
  /** Réorienter vers un autre partenaire */
  'POST /api/referrals/{id}/redirect': {
    query: Record<string, never>;
    body: NewReferral;
    answer: Referral;
  };
  /** Rouvrir une mise en relation close, là où elle en était */
  'POST /api/referrals/{id}/reopen': {
    query: Record<string, never>;
    body: ReferralDay;
    answer: Referral;
  };
  /** Noter ce que la personne accepte de partager avec le partenaire */
  'POST /api/referrals/{id}/sharing': {
    query: Record<string, never>;
    body: ReferralSharing;
    answer: Referral;
  };
  /** Noter une étape */
  'POST /api/referrals/{id}/steps': {
    query: Record<string, never>;
    body: ReferralStep;
    answer: Referral;
  };
  /** Noter ce que dit le partenaire, la personne ou le médiateur */
  'POST /api/referrals/{id}/voices': {
    query: Record<string, never>;
    body: ReferralVoice;
    answer: Referral;
  };
}
