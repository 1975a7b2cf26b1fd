import type { FieldError } from '../api/http';
import type { Change } from '../api/requests';
import type { Intervention } from '../api/types';
import type { EntryForm } from '../entry/form';
import { inHand } from './inHand';
import { removeLasting, setLasting } from '../ui/lasting';

/**
 * What its author has done and no service has answered for: an entry, or a change of one. It stays on the device, under
 * the id under which it is done once, until the service has taken it or its author gives it up.
 */
interface Kept {
  id: string;
  person: string;
  /** In this order they were made, and are sent. */
  made: string;
  /** Why the service does not want it as it is; null while it waits to be sent. */
  refusal: Refusal | null;
}

export interface HeldEntry extends Kept {
  kind: 'entry';
  form: EntryForm;
  /** When it was made, by the device's clock; null once the service would not believe that clock. */
  enteredAt: string | null;
  /** By what clock it was made, until that was compared with the server's; then its hour stays as it is. */
  clock?: DeviceClock;
}

export interface DeviceClock {
  /** What the clock was known to be ahead, in milliseconds. */
  ahead: number;
  /** The day, or the hour, was said by hand and is right whatever the clock says. */
  dated: boolean;
  timed: boolean;
}

export interface HeldChange extends Kept {
  kind: 'change';
  /** The gesture: the same one sent again is the same change. */
  command: string;
  /** What it was decided on, without its history. */
  base: Intervention;
  change: Change;
}

/** Something else that was asked of a service, as it was asked; done once under its command. */
export interface HeldRequest extends Kept {
  kind: 'request';
  command: string;
  /** What it makes or changes: what is asked of one thing keeps its order. */
  thing: string;
  ask: { method: 'POST' | 'PUT'; path: string; body: unknown; version: number | null };
  /** In words, as its author knows it. */
  title: string;
  /** Where its author goes on with it, and what its form held. */
  way: string;
  draft: { form: string; thing: string; value: unknown } | null;
  /** What was said, in lines, to be read beside what somebody else did meanwhile; of steps only. */
  told?: string[];
}

export type Held = HeldEntry | HeldChange | HeldRequest;

export interface Refusal {
  status: number;
  code: string;
  title: string;
  detail: string | null;
  errors: FieldError[];
}

/** The entry that it makes or changes: what is done to one thing keeps its order whatever happens. */
export function thingOf(held: Held): string {
  if (held.kind === 'request') return held.thing;
  return held.kind === 'entry' ? held.id : held.base.id;
}

/** Somebody else changed the thing in the meantime: its author compares and chooses. */
export const isForestalled = ({ refusal }: Held): boolean => refusal?.status === 412;

/** In characters, all that waits on the device: some thousand things, and two fifths of what a browser gives a site. */
export const MOST_CHARACTERS = 2_000_000;
/** From here on it is said that room is short. */
const SHORT = 0.8;

const PREFIX = { entry: 'trame.queue.', change: 'trame.change.', request: 'trame.request.' };
const SEALED = 'trame.sealed.';
const listeners = new Set<() => void>();

const keyOf = ({ kind, person, id }: Pick<Held, 'kind' | 'person' | 'id'>) => `${PREFIX[kind]}${person}.${id}`;
const isOutbox = (key: string) => Object.values(PREFIX).some((prefix) => key.startsWith(prefix));

/** What this person has waiting, in the order in which it was made. */
export function outboxOf(person: string): Held[] {
  return keys()
    .filter((key) => Object.values(PREFIX).some((prefix) => key.startsWith(`${prefix}${person}.`)))
    .flatMap(read)
    .sort((one, other) => (one.made < other.made ? -1 : 1));
}

/** What the device holds of other people: how much, and nothing of what it says. */
export interface OfOthers {
  waiting: number;
  drafts: number;
}

export function heldOfOthers(person: string | null): OfOthers {
  const others = keys()
    .map((key) => (key.startsWith(SEALED) ? key.slice(SEALED.length) : key))
    .filter((key) => person === null || !key.split('.').includes(person));
  return {
    waiting: others.filter(isOutbox).length,
    drafts: others.filter((key) => key.startsWith('trame.draft.')).length,
  };
}

/** What was sealed of this person and does not open any more: the browser has lost the key. */
export const lockedOf = (person: string | null): number =>
  keys().filter((key) => person !== null && key.startsWith(SEALED) && key.split('.').includes(person)).length;

export function isHeld(held: Pick<Held, 'kind' | 'person' | 'id'>): boolean {
  return localStorage.getItem(keyOf(held)) !== null;
}

/** Keeps it; false when the device cannot. One key each, so that two tabs never write over one another. */
export function keep(held: Held): boolean {
  const text = JSON.stringify(held);
  try {
    if (!isHeld(held) && used() + text.length > MOST_CHARACTERS) return false;
    setLasting(keyOf(held), text);
  } catch {
    return false;
  }
  tell();
  return true;
}

export function drop(held: Pick<Held, 'kind' | 'person' | 'id'>): void {
  if (!isHeld(held)) return;
  removeLasting(keyOf(held));
  tell();
}

/** The room that all that waits takes, of what it may take. */
export const roomTaken = (): number => used() / MOST_CHARACTERS;
export const isRoomShort = (): boolean => roomTaken() >= SHORT;

function used(): number {
  return keys()
    .filter((key) => isOutbox(key.startsWith(SEALED) ? key.slice(SEALED.length) : key))
    .reduce((sum, key) => sum + key.length + (localStorage.getItem(key)?.length ?? 0), 0);
}

/** Hears of every change, also those made by another tab. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

let telling = false;

/** A moment later and once for many, so that something may also be kept while a page is being drawn. */
export function tell(): void {
  if (telling) return;
  telling = true;
  queueMicrotask(() => {
    telling = false;
    listeners.forEach((listener) => listener());
  });
}

inHand.onRelease(tell);

function keys(): string[] {
  return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
}

function read(key: string): Held[] {
  try {
    const held = JSON.parse(localStorage.getItem(key) ?? 'null') as (Partial<HeldEntry> & { id: string }) | null;
    // An entry that was kept before changes were says neither what it is nor when its turn comes.
    return held === null ? [] : [{ kind: 'entry', made: held.id, ...held } as Held];
  } catch {
    return [];
  }
}
