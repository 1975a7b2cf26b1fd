import type { Words } from '../api/directory';
import type { Change } from '../api/requests';
import { fromFacts, type EntryForm } from '../entry/form';
import { formatDate, formatTime } from '../ui/format';
import type { HeldChange, Refusal } from './outbox';

/** « 5 mars 2018 à 14 h 05 · Présence active · États-Unis » */
export function describeEntry(words: Words, form: EntryForm): string {
  const when = form.startTime ? `${formatDate(form.date)} à ${formatTime(form.startTime)}` : formatDate(form.date);
  const what = words.label('THEME', form.theme) || words.label('DOMAINE', form.mainDomain);
  return [when, what, words.place(form.place) || words.territory(form.territory)].filter(Boolean).join(' · ');
}

const ACTIONS: Record<Change['action'], string> = {
  amend: 'Correction',
  void: 'Annulation',
  return: 'Demande de complément',
  validate: 'Validation',
  prolong: 'Prolongation',
  withdraw: 'Reprise d’une validation',
};

export const actionName = ({ change }: HeldChange): string => ACTIONS[change.action];

/** What its author wrote about it. */
export const motiveOf = ({ change }: HeldChange): string | null => ('reason' in change ? change.reason : null);

/** « Correction : 5 mars 2018 à 14 h 05 · Présence active · États-Unis » */
export const describeChange = (words: Words, held: HeldChange): string =>
  `${actionName(held)}\u00a0: ${describeEntry(words, fromFacts(held.base.facts))}`;

export const reasonOf = ({ errors, detail, title }: Refusal): string =>
  errors.map(({ message }) => message).join(' ') || detail || title;
