import type { FieldError } from '../../api/http';
import type { EntryForm } from '../form';

/**
 * An entry made where nobody could be reached. It stays on the device, under the id it will always have, until the
 * service has recorded it or its author discards it.
 */
export interface Queued {
  id: string;
  person: string;
  form: EntryForm;
  /** When it was made, by the device's clock; null once the service would not believe that clock. */
  enteredAt: string | null;
  /** Why the service does not want it as it is; null while it waits to be sent. */
  refusal: Refusal | null;
}

export interface Refusal {
  status: number;
  code: string;
  title: string;
  detail: string | null;
  errors: FieldError[];
}

const PREFIX = 'trame.queue.';
const listeners = new Set<() => void>();

const keyOf = (person: string, id: string) => `${PREFIX}${person}.${id}`;

/** The entries of this person, in the order in which they were made. */
export function queueOf(person: string): Queued[] {
  return everything()
    .filter((entry) => entry.person === person)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** How many entries of other people wait on this device, by person. */
export function queuedByOthers(person: string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of everything()) {
    if (entry.person !== person) counts.set(entry.person, (counts.get(entry.person) ?? 0) + 1);
  }
  return counts;
}

export function isQueued(person: string, id: string): boolean {
  return localStorage.getItem(keyOf(person, id)) !== null;
}

/** Keeps the entry; false when the device cannot. One key each, so that two tabs never write over one another. */
export function keep(entry: Queued): boolean {
  try {
    localStorage.setItem(keyOf(entry.person, entry.id), JSON.stringify(entry));
  } catch {
    return false;
  }
  tell();
  return true;
}

export function drop(person: string, id: string): void {
  if (!isQueued(person, id)) return;
  localStorage.removeItem(keyOf(person, id));
  tell();
}

/** Hears of every change, also those made by another tab. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A moment later, so that an entry may also be kept while a page is being drawn. */
function tell() {
  queueMicrotask(() => listeners.forEach((listener) => listener()));
}

function everything(): Queued[] {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX)).flatMap(read);
}

function read(key: string): Queued[] {
  try {
    const entry = JSON.parse(localStorage.getItem(key) ?? 'null') as Queued | null;
    return entry === null ? [] : [entry];
  } catch {
    return [];
  }
}
