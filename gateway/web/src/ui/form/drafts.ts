/**
 * What is being written and not sent yet, on this device: each draft under a key of its own, so that two tabs never write over one
 * another. A tab holds one draft of a form; what a closed or killed tab held is offered to the next one. It is its author's alone:
 * anybody else learns that there is one and nothing of it.
 */
import { now } from '../clock';
import { removeLasting, setLasting } from '../lasting';

/** Which form of whom, and of what thing. */
export interface Which {
  person: string;
  form: string;
  /** The id of what it is about; '' for a form that is about nothing yet. */
  thing: string;
}

export interface Kept<T = unknown> extends Which {
  id: string;
  value: T;
  /** When it was begun, and touched last. */
  since: string;
  at: string;
  /** The page on which it is written. */
  place: string;
}

export const KEPT_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;
const PREFIX = 'trame.draft.';
/** What this tab holds on its way from one page load to the next. It is nowhere while the page is open: a copied tab copies nothing. */
const ON_THE_WAY = 'trame.tab-drafts';

const listeners = new Set<() => void>();
const releases = new Map<string, () => void>();
let held: Map<string, string> | null = null;

const keyOf = ({ person, form, thing }: Which, id: string) => `${PREFIX}${person}.${form}.${thing}.${id}`;
const nameOf = ({ person, form, thing }: Which) => JSON.stringify([person, form, thing]);

/** The draft of this tab. */
export function ownDraft<T>(which: Which): Kept<T> | null {
  const id = ofTab().get(nameOf(which));
  const draft = id === undefined ? null : read(keyOf(which, id));
  if (draft) claim(draft.id);
  return draft as Kept<T> | null;
}

/** Keeps it, in this tab's name; false where the device has no room. */
export function keepDraft(which: Which, id: string, value: unknown): boolean {
  const { person, form, thing } = which;
  const at = now().toISOString();
  const place = window.location.pathname + window.location.search;
  const since = read(keyOf(which, id))?.since ?? at;
  hold(which, id);
  try {
    setLasting(keyOf(which, id), JSON.stringify({ person, form, thing, id, value, since, at, place }));
  } catch {
    return false;
  }
  tell();
  return true;
}

/** It was sent, or its author does not want it any more. */
export function dropDraft(which: Which, id: string): void {
  removeLasting(keyOf(which, id));
  letGo(which, id);
}

/** This tab no longer writes it: it stays, for whoever takes it up. */
export function letGo(which: Which, id: string): void {
  if (ofTab().get(nameOf(which)) === id) ofTab().delete(nameOf(which));
  releases.get(id)?.();
  releases.delete(id);
  tell();
}

/** Drafts of this form that no tab is writing, newest first. */
export async function leftDrafts<T>(which: Which): Promise<Kept<T>[]> {
  const written = await writtenSomewhere();
  return allDrafts()
    .filter((draft) => nameOf(draft) === nameOf(which) && !written.has(draft.id))
    .sort((one, other) => (one.at < other.at ? 1 : -1)) as Kept<T>[];
}

/** Makes it this tab's; null where another tab was first, or it is gone. */
export async function takeDraft<T>(which: Which, id: string): Promise<Kept<T> | null> {
  if ((await writtenSomewhere()).has(id)) return null;
  const draft = read(keyOf(which, id));
  if (draft) hold(which, id);
  return draft as Kept<T> | null;
}

export const draftsOf = (person: string) => allDrafts().filter((draft) => draft.person === person);

export const goesAt = ({ at }: Kept) => new Date(Date.parse(at) + KEPT_DAYS * DAY_MS);

/** Those of the person that are gone a day from now, unless they are taken up. */
export const goingSoon = (person: string) =>
  draftsOf(person).filter((draft) => goesAt(draft).getTime() - now().getTime() < DAY_MS);

/** Hears of every change, also those made by another tab. */
export function onDraftsChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Every draft of the device; what is older than a week goes. */
function allDrafts(): Kept[] {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const draft = read(key);
      if (draft && goesAt(draft) > now()) return [draft];
      removeLasting(key);
      return [];
    });
}

function read(key: string): Kept | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    return typeof draft?.id === 'string' && typeof draft.at === 'string' ? (draft as Kept) : null;
  } catch {
    return null;
  }
}

/** A moment later, so that a draft may also be kept while a page is being drawn. */
export function tell() {
  queueMicrotask(() => listeners.forEach((listener) => listener()));
}

/** What this tab holds, by form. */
function ofTab(): Map<string, string> {
  if (held !== null) return held;
  const arrive = () => {
    const before = JSON.parse(sessionStorage.getItem(ON_THE_WAY) ?? '[]') as [string, string][];
    sessionStorage.removeItem(ON_THE_WAY);
    return before;
  };
  const tab = new Map(arrive());
  held = tab;
  window.addEventListener('pagehide', () => {
    if (tab.size > 0) sessionStorage.setItem(ON_THE_WAY, JSON.stringify([...tab]));
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) arrive();
  });
  return tab;
}

function hold(which: Which, id: string) {
  ofTab().set(nameOf(which), id);
  claim(id);
}

/** While this page lives, other tabs can see that the draft is being written. Where the browser cannot tell, all are offered. */
function claim(id: string) {
  if (releases.has(id) || !('locks' in navigator)) return;
  const unwanted = new AbortController();
  releases.set(id, () => unwanted.abort());
  const written = () => new Promise<void>((resolve) => unwanted.signal.addEventListener('abort', () => resolve()));
  // After a reload it waits for the page before to be gone.
  navigator.locks.request(PREFIX + id, { signal: unwanted.signal }, written).catch(() => undefined);
}

async function writtenSomewhere(): Promise<Set<string>> {
  const own = new Set(ofTab().values());
  if (!('locks' in navigator)) return own;
  const { held: locks = [], pending = [] } = await navigator.locks.query();
  for (const { name } of [...locks, ...pending]) if (name?.startsWith(PREFIX)) own.add(name.slice(PREFIX.length));
  return own;
}
