import type { Person } from '../api/types';
import { forgetKept, keep, openKept } from './kept';

/** What this device remembers of the person who signed in last: enough to go on recording where nobody can be asked. */
const PERSON = 'trame.person';

export const isAboutPerson = (key: string | null) => key === PERSON;

export function rememberedPerson(): Person | null {
  const known = read(PERSON) as Partial<Person> | null;
  if (typeof known?.id !== 'string' || typeof known.name !== 'string' || !Array.isArray(known.roles)) return null;
  return { id: known.id, name: known.name, roles: known.roles, team: known.team ?? null, service: null };
}

/** Where the person's association works. */
export function rememberedTimeZone(): string | undefined {
  const zone = (read(PERSON) as { timeZone?: unknown } | null)?.timeZone;
  return typeof zone === 'string' ? zone : undefined;
}

/** What was kept for somebody else is not for this person. */
export function rememberPerson({ id, name, roles, team }: Person, timeZone: string): void {
  if (rememberedPerson()?.id !== id) void forgetKept();
  write(PERSON, { id, name, roles, team, timeZone });
}

/** What was read before is at hand from then on. */
export const openDevice = () => openKept(rememberedPerson()?.id ?? null);

/** Kept for whom the device remembers, and for nobody else. */
export function keepForLater<T>(name: string, value: T): T {
  const person = rememberedPerson();
  if (person !== null) keep(person.id, name, value);
  return value;
}

/**
 * At sign-out: everything this device held of the person, unsent entries too. What other people have not sent yet stays
 * until they come back.
 */
export async function forgetPerson(id: string): Promise<void> {
  const own = [PERSON, `trame.habits.${id}`];
  const beginnings = [`trame.queue.${id}.`, `trame.draft.${id}.`];
  removeWhere(localStorage, (key) => own.includes(key) || beginnings.some((beginning) => key.startsWith(beginning)));
  removeWhere(sessionStorage, (key) => key.startsWith('trame.'));
  await forgetKept();
}

function removeWhere(storage: Storage, unwanted: (key: string) => boolean): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys.filter(unwanted)) storage.removeItem(key);
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not keep anybody from working.
  }
}
