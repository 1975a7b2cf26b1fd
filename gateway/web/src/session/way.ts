import { leaveFor } from './leave';

/** The way to the sign-in page and back. The page one came from never travels: this tab remembers it. */
const PLACE = 'trame.place';
const NEXT = 'trame.next';
const SIGN_IN = '/oauth2/authorization/trame';

export const PATHS = {
  day: '/ma-journee',
  validate: '/a-valider',
  entry: '/saisie',
  journal: '/journal',
  conflicts: '/conflits',
  referrals: '/mises-en-relation',
  incidents: '/incidents',
  method: '/mode-operatoire',
  dashboard: '/tableau-de-bord',
  account: '/compte',
  rights: '/droits',
  protection: '/protection-des-donnees',
  register: '/equipe',
  partners: '/partenaires',
  mails: '/courriels',
  association: '/notre-association',
  privacy: '/vos-donnees',
  answer: '/reponse',
};

const before = new Set<() => void>();

/** Hears that the page is about to be left, to put away what is under way. */
export function onPutAway(listener: () => void): () => void {
  before.add(listener);
  return () => before.delete(listener);
}

export function putAway(): void {
  for (const listener of before) listener();
}

export function signIn(): void {
  begin(SIGN_IN);
}

function begin(address: string): void {
  putAway();
  rememberPlace(window.location.pathname + window.location.search);
  leaveFor(address);
}

/** Where another person had the device: first out of that person's session at the provider, then on to a sign-in page that asks. */
export function signInAfter(wayOut: string | null): void {
  if (wayOut === null || wayOut === '/') {
    begin(`${SIGN_IN}?prompt=login`);
    return;
  }
  sessionStorage.setItem(NEXT, 'sign-in');
  leaveFor(wayOut);
}

/** True once, on the way back from the provider. */
export function isOnTheWayIn(): boolean {
  const next = sessionStorage.getItem(NEXT) !== null;
  sessionStorage.removeItem(NEXT);
  return next;
}

function rememberPlace(place: string): void {
  try {
    if (knownPlace(place)) sessionStorage.setItem(PLACE, place);
  } catch {
    // Then one comes back to the first page.
  }
}

/** Where this tab was before sign-in; null where it was nowhere, or where what it remembers is no page of ours. */
export function placeBefore(): string | null {
  return knownPlace(sessionStorage.getItem(PLACE) ?? '');
}

export function forgetPlace(): void {
  sessionStorage.removeItem(PLACE);
}

/** The address itself when it is one of our pages on this site, whatever else it pretends to be. */
export function knownPlace(place: string): string | null {
  if (!/^\/(?![/\\])/.test(place)) return null;
  const { origin, pathname, search } = new URL(place, window.location.origin);
  if (origin !== window.location.origin || !Object.values(PATHS).includes(pathname)) return null;
  return pathname + search;
}
