import { Problem } from '../api/http';
import { deliverOfWhoLeft } from '../outbox/sendOutbox';
import { actAs } from './acting';
import { forgetPerson, sealPerson } from './device';
import { putAway } from './way';

/** Codes of sessions that somebody else has ended: nothing of them stays on a device (docs/decisions/0082-who-may-act.md). */
const CODES = ['session-closed', 'access-ended'] as const;
export type TakenAway = (typeof CODES)[number];

/** The code, where that is why the session is over. */
export function takenAway(error: unknown): TakenAway | null {
  if (!(error instanceof Problem) || error.status !== 401) return null;
  return CODES.find((code) => code === error.code) ?? null;
}

/**
 * The device lets go of the person, at once. What somebody who left had entered or corrected by the last day and nobody has yet
 * is delivered first; what cannot be delivered stays sealed, for nothing may be read here any more.
 */
export async function letGoOf(person: string, code: TakenAway): Promise<void> {
  putAway();
  actAs(null);
  const delivered = code === 'session-closed' || (await deliverOfWhoLeft(person).catch(() => false));
  await (delivered ? forgetPerson(person) : sealPerson());
}
