import { call, NoRoom, sessionOver } from '../api/http';
import { uuidv7 } from '../ui/uuid';
import { keep, outboxOf, thingOf, type HeldRequest } from './outbox';
import { waits } from './sendOutbox';

/** Nobody looks longer than this at a button that turns. */
const PATIENCE_MS = 8_000;

export type Asked = Pick<HeldRequest, 'command' | 'thing' | 'ask' | 'title' | 'way' | 'draft' | 'told'>;

/**
 * Asks a service; where nobody answers, it waits on this device and goes by itself, under the same command, so that it is done once. Its
 * form is kept as a draft until then, so nothing is lost in between.
 *
 * @returns what was answered; null while it waits
 */
export async function askOrKeep<T>(person: string, asked: Asked): Promise<T | null> {
  const { method, path, body, version } = asked.ask;
  // Nothing overtakes what waits about the same thing.
  const behind = outboxOf(person).some((held) => thingOf(held) === asked.thing && held.refusal === null);
  if (!behind) {
    try {
      return await call<T>(path, {
        method,
        command: asked.command,
        patience: PATIENCE_MS,
        ...(body === null ? {} : { body }),
        ...(version === null ? {} : { version }),
      });
    } catch (error) {
      if (!waits(error) || sessionOver(error)) throw error;
    }
  }
  const id = uuidv7();
  if (!keep({ kind: 'request', id, person, made: id, refusal: null, ...asked })) throw new NoRoom();
  return null;
}
