import type { PartnerAnswer, PartnerPage } from '../api/links';

/** What a partner can answer, as the page says it, and the title of what is asked then. */
export const WORDS: Record<string, { tap: string; title: string; done: string }> = {
  ACCEPTE: { tap: 'Nous acceptons la demande', title: 'Vous acceptez', done: 'Vous avez accepté la demande' },
  RDV: { tap: 'Donner un rendez-vous', title: 'Un rendez-vous', done: 'Vous avez donné un rendez-vous' },
  RECUE: { tap: 'La personne a été reçue', title: 'Vous avez reçu la personne', done: 'Vous avez reçu la personne' },
  PRISE_EN_CHARGE: {
    tap: 'La prise en charge a commencé',
    title: 'La prise en charge a commencé',
    done: 'Vous avez dit que la prise en charge a commencé',
  },
  REFUS: { tap: 'Nous ne pouvons pas', title: 'Vous ne pouvez pas', done: 'Vous avez dit que vous ne pouvez pas' },
  QUESTION: { tap: 'Poser une question', title: 'Votre question', done: 'Vous avez posé une question' },
};

/** What is being answered. */
export interface Said {
  word: string;
  reason: string | null;
  on: string;
  at: string;
  service: string;
  function: string;
  name: string;
  question: string;
}

export const beginning = (word: string, page: Pick<PartnerPage, 'service' | 'function'>): Said => ({
  word,
  reason: null,
  on: '',
  at: '',
  service: page.service ?? '',
  function: page.function ?? '',
  name: '',
  question: '',
});

/** What is missing, by the names that the service gives it. */
export function faultsOf(said: Said): Record<string, string> {
  const faults: Record<string, string> = {};
  if (said.service.trim() === '') faults['service'] = 'Écrivez votre service.';
  if (said.function.trim() === '') faults['function'] = 'Écrivez votre fonction.';
  if (said.word === 'REFUS' && said.reason === null) faults['reason'] = 'Choisissez la raison.';
  if (said.word === 'RDV' && said.on === '') faults['appointmentOn'] = 'Choisissez le jour du rendez-vous.';
  if (said.word === 'QUESTION' && said.question.trim() === '') faults['question'] = 'Écrivez votre question.';
  return faults;
}

/** What goes to the service: of a word only what belongs to it. */
export const bodyOf = (token: string, answerId: string, said: Said): PartnerAnswer => ({
  token,
  answerId,
  word: said.word,
  reason: said.word === 'REFUS' ? said.reason : null,
  appointmentOn: said.word === 'RDV' ? said.on : null,
  appointmentAt: said.word === 'RDV' && said.at !== '' ? said.at : null,
  service: said.service,
  function: said.function,
  name: said.name.trim() === '' ? null : said.name,
  question: said.word === 'QUESTION' ? said.question : null,
});

/** A text around the phone numbers in it, which are at the odd places. */
export const aroundPhones = (text: string): string[] => text.split(/((?:\+\d{2}|0\d)(?:[ .]?\d{2}){4})/);
