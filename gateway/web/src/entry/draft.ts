import { dropDraft, keepDraft, type Which } from '../ui/form/drafts';
import type { EntryForm } from './form';

/** An entry that the server has not acknowledged yet: kept on the device, under the id it will always have. */
export interface Draft {
  id: string;
  form: EntryForm;
  /** It was sent and nobody answered: it may be recorded already, so only the same content may follow. */
  unanswered: boolean;
  /** The day, or the hour, was said by hand: it no longer moves with the clock. */
  dated: boolean;
  timed: boolean;
}

export const entryOf = (person: string): Which => ({ person, form: 'entry', thing: '' });

/** False where the device has no room. */
export const saveDraft = (person: string, draft: Draft): boolean => keepDraft(entryOf(person), draft.id, draft);

/** Forgets this draft; another one begun in the meantime, on another page or in another tab, stays. */
export const clearDraft = (person: string, id: string): void => dropDraft(entryOf(person), id);
