import { Problem, sessionOver } from '../api/http';
import { endSession } from '../api/requests';
import type { SessionAnswer } from '../api/types';
import { actAs } from './acting';
import { leaveBehind, leftBehind, sealPerson } from './device';
import { unseal } from './seal';
import type { Answer } from './session';
import { putAway } from './way';

const listeners = new Set<() => void>();

/** Hears that whoever holds the device is not the person whom it knew. */
export function onNotMe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * « Ce n’est pas moi », with or without network: from now on the page shows and does nothing in the person's name. The
 * session at the server, which cannot be ended before it answers, is not taken up again.
 */
export async function notMe(person: string): Promise<void> {
  putAway();
  actAs(null);
  const sealed = sealPerson();
  leaveBehind({ person, wayOut: null });
  listeners.forEach((listener) => listener());
  await sealed;
}

/** The server names somebody: whom it still takes this browser for, although they are gone, is not let in. */
export async function enter(session: SessionAnswer): Promise<Answer> {
  const left = leftBehind();
  const { person } = session;
  if (left?.wayOut === null && left.person === person) return { error: await leave(person) };
  if (typeof person === 'string') await unseal(person);
  return { session };
}

async function leave(person: string): Promise<unknown> {
  try {
    leaveBehind({ person, wayOut: await endSession() });
    return new Problem(401, { code: 'not-signed-in' });
  } catch (error) {
    if (sessionOver(error)) nobodyIsLeft();
    return error;
  }
}

/** The server knows nobody any more. */
export function nobodyIsLeft(): void {
  const left = leftBehind();
  if (left?.wayOut === null) leaveBehind({ ...left, wayOut: '/' });
}
