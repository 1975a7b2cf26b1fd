import { NoAnswer, sessionOver } from '../api/http';
import { change, intervention } from '../api/requests';
import type { Change } from '../api/requests';
import type { Intervention } from '../api/types';
import { actsAs } from '../session/acting';
import { uuidv7 } from '../ui/uuid';
import { onceAlone } from './alone';
import { inHand, type Outcome } from './inHand';
import { drop, isHeld, keep, outboxOf, tell, type HeldChange } from './outbox';
import { sendOutbox, waits, withoutHistory } from './sendOutbox';

/** Nobody looks longer than this at a button that turns: what is not done by then waits on the device. */
export const LONGEST_WAIT_MS = 10_000;

export function newChange(person: string, base: Intervention, what: Change, command = uuidv7()): HeldChange {
  const id = uuidv7();
  return { kind: 'change', id, command, person, made: id, base: withoutHistory(base), change: what, refusal: null };
}

/**
 * Kept on the device first, then sent after what was made before it: closed in between, the page loses nothing. What is
 * refused now belongs to the form that it came from, and does not stay.
 *
 * @param replaced what its author does again with this, in the place of what was refused
 */
export async function deliver(held: HeldChange, replaced?: HeldChange): Promise<Outcome> {
  const outcome = await new Promise<Outcome>((resolve) => {
    inHand.take(held.id, resolve);
    if (!keep(held)) {
      void sendUnkept(held).then((unkept) => inHand.settle(held.id, unkept));
      return;
    }
    if (replaced) drop(replaced);
    const release = (error: unknown) => inHand.settle(held.id, { state: 'waits', error });
    setTimeout(() => release(new NoAnswer()), LONGEST_WAIT_MS);
    void onceAlone(held.person, () => sendOutbox(held.person))
      .then(({ error }) => gone(held, error))
      .then((ended) => inHand.settle(held.id, ended), release);
  });
  if (outcome.state === 'refused') {
    drop(held);
    if (replaced) keep(replaced);
  }
  tell();
  return outcome;
}

/** Where the sending ended without a word for it. */
async function gone(held: HeldChange, error: unknown): Promise<Outcome> {
  // The form is still there when the person is back: it is sent from there.
  if (sessionOver(error)) return { state: 'refused', error };
  if (isHeld(held) || !inHand.has(held.id)) return { state: 'waits', error };
  // Another tab has sent it.
  return { state: 'done', now: await intervention(held.base.id) };
}

async function sendUnkept({ person, base, change: what, command }: HeldChange): Promise<Outcome> {
  try {
    if (!actsAs(person) || outboxOf(person).some((one) => one.kind === 'change' && one.base.id === base.id)) {
      throw new NoAnswer();
    }
    return { state: 'done', now: await change(base, what, command) };
  } catch (error) {
    return { state: waits(error) && !sessionOver(error) ? 'unkept' : 'refused', error };
  }
}
