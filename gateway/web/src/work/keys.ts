import type { KeyboardEvent } from 'react';

/** What a key asks for. Keys are heard inside the lists only, so that they take nothing from who writes or listens. */
export type Wish = 'next' | 'previous' | 'validate' | 'return' | 'prolong' | 'open' | 'undo';

const WISHES: Record<string, Wish> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  v: 'validate',
  r: 'return',
  p: 'prolong',
  o: 'open',
  u: 'undo',
};

export const HELP =
  'Au clavier, dans la liste\u00a0: j et k (ou ↓ et ↑) pour avancer et reculer, v valider, r renvoyer, p prolonger, ' +
  'o ou Entrée ouvrir, u annuler la dernière validation.';

const ROW = '[data-entry]';

export function wishOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): Wish | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return WISHES[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

const rowsIn = (lists: Element) => [...lists.querySelectorAll<HTMLElement>(ROW)];

/** The entry that has the focus, or something in it. */
export const entryAt = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>(ROW)?.dataset['entry'] ?? null) : null;

/** Puts the focus on the entry so many places further; from outside of all of them, on the first. */
export function step(lists: Element, from: string | null, by: 1 | -1): void {
  const rows = rowsIn(lists);
  const place = rows.findIndex(({ dataset }) => dataset['entry'] === from);
  focusOn(rows[place === -1 ? 0 : place + by]);
}

/** Where to go on once this one is gone from its list: the next one, or else the one before. */
export function goOn(lists: Element, from: string): void {
  const rows = rowsIn(lists);
  const place = rows.findIndex(({ dataset }) => dataset['entry'] === from);
  focusOn(rows[place + 1] ?? rows[place - 1]);
}

function focusOn(row: HTMLElement | undefined): void {
  row?.querySelector<HTMLElement>('[data-main]')?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
