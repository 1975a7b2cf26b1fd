import type { Words } from '../api/directory';
import type { Listed, Referral } from '../api/referrals';
import { formatDate, NBSP } from '../ui/format';

/** When somebody is expected. */
export function appointmentOf({
  appointmentOn,
  appointmentAt,
}: Pick<Listed, 'appointmentOn' | 'appointmentAt'>): string {
  if (!appointmentOn) return '';
  return appointmentAt
    ? `${formatDate(appointmentOn)} à ${appointmentAt.replace(':', `${NBSP}h${NBSP}`)}`
    : formatDate(appointmentOn);
}

/** Where it stands, with the day that matters. */
export function standingOf(one: Listed, words: Words): string {
  if (!one.open && one.closedOn)
    return `${words.label('MER_STATUT', one.outcome)}, le ${formatDate(one.closedOn)}${
      one.reason ? ` (${words.label('MER_REFUS', one.reason).toLowerCase()})` : ''
    }`;
  const appointment = one.status === 'RDV_FIXE' ? appointmentOf(one) : '';
  return appointment
    ? `${words.label('MER_STATUT', one.status)}${NBSP}: ${appointment}`
    : `${words.label('MER_STATUT', one.status)} depuis le ${formatDate(one.since)}`;
}

/** What there is to do next, in a sentence. */
export function nextOf(one: Pick<Listed, 'open' | 'status' | 'level' | 'disagreement' | 'childId'>): string {
  if (one.disagreement) return 'Dire quelle parole vous retenez.';
  if (!one.open) return one.childId ? 'Rien ici : elle continue avec un autre partenaire.' : 'Rien : elle est close.';
  switch (one.status) {
    case 'PROPOSEE':
      return one.level === 'ORIENTATION'
        ? 'Demander si la personne a fait la démarche, ou prendre le contact avec son accord.'
        : 'Demander l’accord de la personne, puis prendre le contact.';
    case 'ACCEPTEE':
      return 'Prendre le contact avec le partenaire.';
    case 'CONTACT_PRIS':
      return 'Savoir si un rendez-vous est fixé, ou si la personne a été reçue.';
    case 'RDV_FIXE':
      return 'Accompagner la personne si elle le souhaite, puis savoir si elle a été reçue.';
    case 'ACCOMPAGNEE':
      return 'Noter si la personne a été reçue.';
    case 'RECUE':
      return 'Savoir si la prise en charge est effective.';
    default:
      return 'Clore : la prise en charge est effective.';
  }
}

const VOICES: Record<string, string> = {
  PARTENAIRE: 'Le partenaire dit',
  PERSONNE: 'La personne dit',
  MEDIATEUR: 'Le médiateur dit',
};

const WORDS: Record<string, string> = {
  RECUE: 'qu’elle a été reçue',
  NON_RECUE: 'qu’elle n’a pas été reçue',
  PRISE_EN_CHARGE: 'qu’elle est prise en charge',
  NON_PRISE: 'qu’elle n’est pas prise en charge',
};

/** « La personne dit qu’elle n’a pas été reçue ». */
export const voiceOf = ({ voice, word }: { voice: string; word: string }) =>
  `${VOICES[voice] ?? voice} ${WORDS[word] ?? word}`;

/** Two who do not say the same, in one sentence. */
export function disagreementOf({ voices }: Pick<Listed, 'voices'>): string {
  const of = (voice: string) => voices.find((one) => one.voice === voice);
  const partner = of('PARTENAIRE');
  const person = of('PERSONNE');
  if (!partner || !person) return '';
  return `${voiceOf(partner)}, ${voiceOf(person).replace('La', 'la')}.`;
}

type Moment = Referral['history'][number];

const MOMENTS: Record<string, (moment: Moment, words: Words) => string> = {
  PROPOSED: ({ code, detail }, words) =>
    detail === 'ORIENTATION'
      ? words.label('MER_FORME', detail)
      : `${words.label('MER_STATUT', code)} (${words.label('MER_FORME', detail).toLowerCase()})`,
  STEP_TAKEN: (moment, words) => {
    const appointment = appointmentOf(moment);
    const list = moment.code === 'PRISE_EN_CHARGE' ? 'MER_PREUVE' : 'MER_FORME';
    const detail = moment.detail ? ` (${words.label(list, moment.detail).toLowerCase()})` : '';
    return `${words.label('MER_STATUT', moment.code)}${detail}${appointment ? `${NBSP}: ${appointment}` : ''}`;
  },
  CLOSED: ({ code, detail }, words) =>
    `Close${NBSP}: ${words.label('MER_STATUT', code).toLowerCase()}${
      detail ? ` (${words.label('MER_REFUS', detail).toLowerCase()})` : ''
    }`,
  REOPENED: () => 'Rouverte',
  VOICE_HEARD: ({ code, detail, known }, words) =>
    `${voiceOf({ voice: code ?? '', word: detail ?? '' })} (${words.label('MER_CONNU', known).toLowerCase()})`,
  DECIDED: ({ code, detail }, words) =>
    `Parole retenue${NBSP}: ${words.label('MER_VOIX', code).toLowerCase()}${
      detail && detail !== 'CLOSE' ? `, et de nouveau à suivre` : ''
    }`,
  SHARING_AGREED: ({ detail }, words) => {
    const what = (detail ?? '').split(' ').filter(Boolean);
    return what.length === 0
      ? 'La personne ne partage rien avec le partenaire'
      : `La personne accepte de partager${NBSP}: ${what.map((code) => words.label('MER_PARTAGE', code).toLowerCase()).join(', ')}`;
  },
  HANDED_OVER: () => 'Confiée à un collègue',
};

export const momentOf = (moment: Moment, words: Words) => MOMENTS[moment.what]?.(moment, words) ?? moment.what;

/** What the day usually brings next: noted today, by one tap. */
export function tapsOf(one: Referral): { action: string; label: string; body: { status: string; level?: string } }[] {
  const address = one.level === 'ORIENTATION';
  const level = one.counts ? {} : { level: address ? 'CONTACT' : one.level };
  return [
    { action: 'accept', label: 'La personne est d’accord', body: { status: 'ACCEPTEE' } },
    { action: 'contact', label: 'Contact pris', body: { status: 'CONTACT_PRIS', ...level } },
    {
      action: 'accompany',
      label: 'Accompagnée',
      body: { status: 'ACCOMPAGNEE', ...(one.counts ? {} : { level: 'ACCOMP' }) },
    },
    { action: 'receive', label: 'Reçue par le partenaire', body: { status: 'RECUE' } },
  ].filter(({ action }) => one.actions.includes(action) && (one.counts || action === 'accept' || action === 'contact'));
}
