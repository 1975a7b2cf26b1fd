import type { EntryForm } from './form';

/** An entry that the server has not acknowledged yet: kept on the device, under the id it will always have. */
export interface Draft {
  id: string;
  form: EntryForm;
  /** It was sent and nobody answered: it may be recorded already, so only the same content may follow. */
  unanswered: boolean;
}

const key = (person: string) => `trame.draft.${person}`;

export function loadDraft(person: string): Draft | null {
  try {
    const text = localStorage.getItem(key(person));
    const draft = text ? (JSON.parse(text) as Partial<Draft>) : null;
    if (typeof draft?.id !== 'string' || typeof draft.form?.date !== 'string') return null;
    return draft as Draft;
  } catch {
    return null;
  }
}

export function saveDraft(person: string, draft: Draft): void {
  try {
    localStorage.setItem(key(person), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage must not keep anybody from recording.
  }
}

/** Forgets this draft; another one begun in the meantime, on another page or in another tab, stays. */
export function clearDraft(person: string, id: string): void {
  if (loadDraft(person)?.id === id) localStorage.removeItem(key(person));
}
