import type { Words } from '../api/directory';
import type { AnswerLine, LinkLine } from '../api/links';
import { formatDate, NBSP } from '../ui/format';
import { appointmentOf } from './describe';

/** How the service writes who acts by a link, before the id of the answer. */
const BY_LINK = 'lien-';

/** The same of what no one did: the rule that reminds partners and gives up. */
const BY_RULE = 'relances';

const SAID: Record<string, string> = {
  ACCEPTE: 'Le partenaire accepte la demande',
  RDV: 'Le partenaire donne un rendez-vous',
  RECUE: 'Le partenaire a reçu la personne',
  PRISE_EN_CHARGE: 'Le partenaire a commencé la prise en charge',
  REFUS: 'Le partenaire ne peut pas',
  QUESTION: 'Le partenaire pose une question',
};

/** What a partner answered, in a sentence. */
export const saidBy = (word: string) => SAID[word] ?? word;

export function answerOf(answer: AnswerLine, words: Words): string {
  const said = saidBy(answer.word);
  if (answer.word === 'RDV') return `${said}${NBSP}: ${appointmentOf(answer)}`;
  if (answer.word === 'REFUS') return `${said} (${words.label('MER_REFUS', answer.reason).toLowerCase()})`;
  if (answer.word === 'QUESTION') return `${said}${NBSP}: «${NBSP}${answer.question ?? ''}${NBSP}»`;
  return said;
}

/** Who at the partner answered. */
export const answererOf = ({ service, function: of, name }: AnswerLine) =>
  [service, of, name].filter(Boolean).join(', ');

/** Who did what is in the history: somebody of the staff, or the partner by its link. */
export function authorOf(author: string, answers: AnswerLine[], words: Words): string {
  if (author === BY_RULE) return 'Trame, le partenaire n’ayant pas répondu';
  if (!author.startsWith(BY_LINK)) return words.person(author);
  const answer = answers.find(({ answerId }) => author === BY_LINK + answerId);
  return answer ? `le partenaire, par le lien (${answererOf(answer)})` : 'le partenaire, par le lien';
}

const MAIL: Record<string, string> = {
  WAITING: 'courriel en attente',
  SENDING: 'courriel en cours d’envoi',
  SENT: 'courriel envoyé',
  REFUSED: 'courriel refusé',
  UNKNOWN: 'courriel peut-être perdu',
  RETURNED: 'courriel revenu',
  OFF: 'courriel non envoyé : aucun serveur',
};

const STATES: Record<LinkLine['state'], (link: LinkLine) => string> = {
  GOOD: ({ until }) => `valable jusqu’au ${formatDate(until)}`,
  REPLACED: () => 'remplacé par le suivant',
  REVOKED: () => 'révoqué',
  EXPIRED: ({ until }) => `expiré le ${formatDate(until)}`,
  USELESS: () => 'sans effet : la mise en relation est close',
};

/** How a link stands, and its letter. */
export const linkOf = (link: LinkLine) =>
  `${link.to ?? 'adresse de l’organisme'}${NBSP}: ${MAIL[link.mail ?? ''] ?? 'courriel non envoyé'}, lien ${STATES[link.state](link)}`;
