import type { Words } from '../../api/directory';
import { formatDate, formatTime } from '../../ui/format';
import type { EntryForm } from '../form';

/** « 5 mars 2018 à 14 h 05 · Présence active · États-Unis » */
export function describeQueued(words: Words, form: EntryForm): string {
  const when = form.startTime ? `${formatDate(form.date)} à ${formatTime(form.startTime)}` : formatDate(form.date);
  const what = words.label('THEME', form.theme) || words.label('DOMAINE', form.mainDomain);
  return [when, what, words.place(form.place) || words.territory(form.territory)].filter(Boolean).join(' · ');
}
