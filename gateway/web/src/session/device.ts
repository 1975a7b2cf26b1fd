import type { Person } from '../api/types';
import { forgetKept, keep, openKept } from './kept';
import { forgetSealed, sealAllBut } from './seal';
import { noteUnkept } from './unkept';
import { forgetPlace } from './way';
import { removeLasting, setLasting } from '../ui/lasting';

/** What this device remembers of the person who signed in last: enough to go on recording where nobody can be asked. */
const PERSON = 'trame.person';
/** Who said last that they are not the person whom the device remembered, until somebody signs in. */
const LEFT = 'trame.left';

export const isAboutPerson = (key: string | null) => key === PERSON;

export function rememberedPerson(): Person | null {
  const known = read(PERSON) as Partial<Person> | null;
  if (typeof known?.id !== 'string' || typeof known.name !== 'string' || !Array.isArray(known.roles)) return null;
  const { id, name, roles, team = null, teams } = known;
  return { id, name, roles, team, ...(teams ? { teams } : {}), service: null };
}

/** Where the person's association works. */
export function rememberedTimeZone(): string | undefined {
  const zone = (read(PERSON) as { timeZone?: unknown } | null)?.timeZone;
  return typeof zone === 'string' ? zone : undefined;
}

/** What was kept for somebody else is not for this person. */
export function rememberPerson({ id, name, roles, team, teams }: Person, timeZone: string): void {
  if (rememberedPerson()?.id !== id) {
    void forgetKept();
    void sealAllBut(id);
  }
  removeLasting(LEFT);
  noteUnkept(!write(PERSON, { id, name, roles, team, teams, timeZone }));
}

/** What was read before is at hand from then on, and what is somebody else's is sealed. */
export async function openDevice(): Promise<void> {
  const person = rememberedPerson()?.id ?? null;
  await Promise.all([openKept(person), sealAllBut(person)]);
}

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
  removeLasting(PERSON);
  forgetPlace();
  await Promise.all([forgetSealed(id), forgetKept()]);
}

/** The person goes, and what the device holds of them stays theirs, sealed. */
export async function sealPerson(): Promise<void> {
  removeLasting(PERSON);
  forgetPlace();
  await Promise.all([sealAllBut(null), forgetKept()]);
}

/** Whose session may still stand at the server although somebody else has the device now. */
export interface Left {
  person: string;
  /** Where the provider's own session ends; null until the server has ended its one. */
  wayOut: string | null;
}

export function leftBehind(): Left | null {
  const left = read(LEFT) as Partial<Left> | null;
  return typeof left?.person === 'string' ? { person: left.person, wayOut: left.wayOut ?? null } : null;
}

export function leaveBehind(left: Left): void {
  write(LEFT, left);
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** False where a full or forbidden storage would not have it: nobody is kept from working by that. */
function write(key: string, value: unknown): boolean {
  try {
    setLasting(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
