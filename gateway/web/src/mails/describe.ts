import type { Mail } from '../api/mails';
import { formatInstant, NBSP } from '../ui/format';

const PURPOSES: Record<string, string> = {
  'partner.link': 'Lien pour un partenaire',
  'partner.reminder': 'Relance d’un partenaire',
};

export const purposeOf = (purpose: string): string => PURPOSES[purpose] ?? purpose;

const STATES: Record<Mail['state'], string> = {
  OFF: 'Pas envoyé : aucun serveur de courriel n’est réglé',
  WAITING: 'En attente',
  SENDING: 'En cours d’envoi',
  SENT: 'Parti',
  REFUSED: 'Pas parti',
  UNKNOWN: 'Peut-être parti',
  RETURNED: 'Revenu',
};

const TROUBLES: Record<NonNullable<Mail['trouble']>, string> = {
  NO_SERVER: 'le serveur de courriel ne répond pas',
  NOT_SIGNED_IN: 'le serveur de courriel refuse le compte de Trame',
  SERVER_BUSY: 'le serveur de courriel demande d’attendre',
  SENDER_REFUSED: 'le serveur refuse l’adresse de Trame',
  ADDRESS_REFUSED: 'l’adresse n’existe pas ou n’accepte rien',
  MESSAGE_REFUSED: 'le serveur refuse ce courriel',
  NO_ANSWER: 'le serveur n’a pas dit s’il l’a pris',
  NOT_NOTED: 'Trame s’est arrêté avant de savoir si le serveur l’a pris',
  CONTENT_GONE: 'ce qu’il disait n’est plus conservé',
};

/** In words, with the reason where it did not go out. */
export function standingOf({ state, trouble, reply, next }: Mail): string {
  const parts = [STATES[state]];
  if (trouble && state !== 'SENT' && state !== 'RETURNED') {
    parts.push(`${NBSP}: ${TROUBLES[trouble]}`);
    if (reply) parts.push(` (réponse ${reply})`);
  }
  if (state === 'WAITING' && trouble && next) parts.push(`, prochain essai le ${formatInstant(next)}`);
  return parts.join('');
}

/** May one do something about it? */
export const isTrouble = ({ state }: Mail): boolean =>
  state === 'REFUSED' || state === 'UNKNOWN' || state === 'RETURNED';
