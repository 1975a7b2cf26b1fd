import type { Case, Listed, Party } from '../api/cases';
import type { Words } from '../api/directory';
import { formatDate, NBSP } from '../ui/format';

export const STATES: Record<string, string> = {
  DEMANDE: 'Demande',
  NON_OUVERT: 'Non ouverte',
  EN_COURS: 'Médiation en cours',
  ACCORD: 'Accord à suivre',
  CLOS: 'Clos',
};

export const STAGES: Record<string, string> = {
  NAMED: 'à contacter',
  CONTACTED: 'contactée, accord attendu',
  CONSENTED: 'd’accord pour une médiation',
  REFUSED: 'ne souhaite pas de médiation',
};

/** What there is to do next in a case of a list, and by when. */
export function nextOf({ next, due, state, outcome }: Listed, words: Words): string {
  if (state === 'NON_OUVERT') return `Non ouverte le ${formatDate(due)}`;
  if (state === 'CLOS') return `Clos le ${formatDate(due)}${NBSP}: ${words.label('CF_ISSUE', outcome)}`;
  return `${words.label('CF_ETAPE', next)}, d’ici le ${formatDate(due)}`;
}

/** The next thing of a case that is shown whole, in a sentence. */
export function nextStep(sheet: Case): string {
  const asked = sheet.parties.find(({ stage, gone }) => !gone && (stage === 'NAMED' || stage === 'CONTACTED'));
  switch (sheet.state) {
    case 'DEMANDE':
      return sheet.parties.length < 2
        ? 'Ajouter les parties, au moins deux, puis dire si une médiation s’ouvre.'
        : 'Dire si une médiation s’ouvre.';
    case 'EN_COURS':
      if (asked)
        return `${asked.stage === 'NAMED' ? 'Contacter' : 'Recueillir l’accord de'} la partie ${asked.letter}.`;
      if (sheet.tableOn) return `Tenir la table ronde prévue le ${formatDate(sheet.tableOn)}.`;
      return 'Aller d’une partie à l’autre, ou préparer une table ronde.';
    case 'ACCORD':
      return sheet.agreement?.next
        ? `Demander à chaque partie, le ${formatDate(sheet.agreement.next)}, si l’accord est tenu.`
        : 'Clore le dossier : le suivi est fait.';
    case 'NON_OUVERT':
      return 'Rien : aucune médiation n’est ouverte.';
    default:
      return 'Rien : le dossier est clos.';
  }
}

/** Who is told what: the landlord who asked never gets what was said, nor who refused. */
export function toldOf(sheet: Case): { who: string; what: string }[] {
  const asked = { who: 'Qui a demandé', what: asking(sheet) };
  return sheet.agreement === null || sheet.agreement === undefined
    ? [asked]
    : [{ who: 'Chaque partie', what: 'l’accord et ses engagements' }, asked];
}

function asking({ state, outcome }: Case): string {
  if (state === 'DEMANDE') return 'rien encore';
  if (state === 'NON_OUVERT') return '« non engagée », et une date';
  if (outcome === 'RELAIS') return '« relais », et deux dates';
  if (state === 'ACCORD' || outcome?.startsWith('ACC_')) return '« accord », et deux dates : jamais ce qu’il contient';
  return state === 'CLOS' ? '« pas d’accord », et deux dates : jamais qui, ni pourquoi' : '« engagée », et une date';
}

export const partyOf = (party: Party, words: Words) =>
  `Partie ${party.letter} — ${words.label('CF_TYPE_PARTIE', party.partyKind)}`;

type Moment = Case['history'][number];

const MOMENTS: Record<string, (moment: Moment, words: Words) => string> = {
  REQUESTED: ({ code }, words) => `Demande notée, de : ${words.label('ORIGINE', code)}`,
  ASSIGNED: ({ reason }) => `Dossier confié${reason ? ` : ${reason}` : ''}`,
  OPENED: ({ until }) => `Médiation ouverte, jusqu’au ${formatDate(until ?? '')}`,
  NOT_OPENED: ({ code }, words) => `Médiation non ouverte : ${words.label('CF_NON_OUV', code)}`,
  STEP_HELD: ({ code }, words) => words.label('CF_ETAPE', code),
  TABLE_PLANNED: ({ until }) => `Table ronde prévue le ${formatDate(until ?? '')}`,
  RENEWED: ({ until, reason }) => `Prolongée jusqu’au ${formatDate(until ?? '')}${reason ? ` : ${reason}` : ''}`,
  CLOSED: ({ code }, words) => `Clos : ${words.label('CF_ISSUE', code)}`,
  REOPENED: ({ until }) => `Rouvert, jusqu’au ${formatDate(until ?? '')}`,
  AGREED: ({ code }, words) => words.label('CF_ACCORD', code),
  FOLLOWED_UP: ({ code }, words) => `Suivi de l’accord : ${words.label('CF_SUIVI', code)}`,
  NAMED: ({ letter }) => `Partie ${letter ?? ''} ajoutée`,
  CONTACTED: ({ letter }) => `Partie ${letter ?? ''} contactée`,
  CONSENTED: ({ letter }) => `Partie ${letter ?? ''} : d’accord pour une médiation`,
  REFUSED: ({ letter }) => `Partie ${letter ?? ''} : ne souhaite pas de médiation`,
  FORGOTTEN: ({ letter }) => `Identité de la partie ${letter ?? ''} effacée`,
};

export const momentOf = (moment: Moment, words: Words) => MOMENTS[moment.what]?.(moment, words) ?? moment.what;
