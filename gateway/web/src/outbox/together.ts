import { NoRoom, outcomeUnknown, sessionOver } from '../api/http';
import * as requests from '../api/requests';
import type { BatchAnswer, Intervention } from '../api/types';
import { onceAlone } from './alone';
import { newChange } from './deliver';
import { inHand } from './inHand';
import { drop, keep } from './outbox';
import { waits } from './sendOutbox';

/** One gesture: each entry on its own, all under one id. */
export interface Gesture {
  entries: Intervention[];
  command: string;
}

const ALL = { validate: requests.validateAll, withdraw: requests.withdrawAll };

/**
 * Does the same to several entries. Kept on the device before they are sent, all or none; what nobody answers waits there.
 *
 * @return the answers in the order of the entries; null where they wait
 */
export async function deliverTogether(
  person: string,
  action: keyof typeof ALL,
  { entries, command }: Gesture,
): Promise<BatchAnswer[] | null> {
  const held = entries.map((entry) => newChange(person, entry, { action }, command));
  for (const { id } of held) inHand.take(id, () => undefined);
  const kept = held.every(keep);
  if (!kept) held.forEach(drop);
  try {
    const answers = await onceAlone(person, () => ALL[action](entries, command));
    held.forEach(drop);
    return answers;
  } catch (error) {
    if (kept && waits(error) && !sessionOver(error)) return null;
    held.forEach(drop);
    throw !kept && outcomeUnknown(error) ? new NoRoom() : error;
  } finally {
    for (const { id } of held) inHand.settle(id, { state: 'waits', error: null });
  }
}
