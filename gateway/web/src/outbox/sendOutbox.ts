import { call, outcomeUnknown, Problem, sessionOver, tellSessionOver } from '../api/http';
import { change, recordBatch } from '../api/requests';
import type { BatchAnswer, Intervention } from '../api/types';
import { toFacts } from '../entry/form';
import { stamped } from '../entry/moment';
import { stillActsAs } from '../session/acting';
import { ahead, TOLERANCE_MS } from '../ui/clock';
import { inHand } from './inHand';
import {
  drop,
  isHeld,
  keep,
  outboxOf,
  thingOf,
  type DeviceClock,
  type Held,
  type HeldChange,
  type HeldEntry,
  type HeldRequest,
} from './outbox';

/** What came of it, but for what a form was waiting for. */
export interface Delivery {
  entries: HeldEntry[];
  changes: { held: HeldChange; now: Intervention }[];
  requests: HeldRequest[];
  /** Why it ended before all was sent; null when it did not. */
  error: unknown;
}

const listeners = new Set<(person: string, delivery: Delivery) => void>();

/** Hears what came of every sending, whoever asked for it. */
export function onDelivery(listener: (person: string, delivery: Delivery) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Small enough for a poor network, and far below what the service takes. */
const AT_ONCE = 50;

/**
 * Sends what waits, in the order in which it was made, as the person who made it and nobody else: entries that follow one
 * another together, changes one by one. What comes after something that is not done waits when it is about the same
 * thing. Whatever is not answered stays as it is: sent again under the same id it is done once.
 */
export async function sendOutbox(person: string): Promise<Delivery> {
  const delivery: Delivery = { entries: [], changes: [], requests: [], error: null };
  const tried = new Set<string>();
  for (let turn = next(person, tried); turn.length > 0 && delivery.error === null; turn = next(person, tried)) {
    for (const held of turn) tried.add(attempt(held));
    try {
      if (!(await stillActsAs(person))) break;
      await send(turn, delivery);
    } catch (failure) {
      delivery.error = failure;
      if (sessionOver(failure) && turn.some(({ id }) => inHand.has(id))) tellSessionOver(failure);
    }
  }
  for (const listener of listeners) listener(person, delivery);
  return delivery;
}

/** Who has left delivers what was written of the own acts; what only somebody who is still here may decide goes no more. */
const LEFT_TO_DELIVER = ['amend', 'void'];
const isDeliverable = (held: Held) =>
  held.kind === 'entry' || (held.kind === 'change' && LEFT_TO_DELIVER.includes(held.change.action));

/** What goes at once: of what may go, the first change or other request alone, or the entries before it. */
function next(person: string, tried: Set<string>, mayGo: (held: Held) => boolean = () => true): Held[] {
  const held = outboxOf(person);
  const stopped = new Set<string>();
  const ready = held.filter((one) => {
    const thing = thingOf(one);
    const goes = one.refusal === null && !tried.has(attempt(one)) && !stopped.has(thing) && mayGo(one);
    stopped.add(thing);
    return goes;
  });
  const alone = ready.findIndex(({ kind }) => kind !== 'entry');
  if (alone === 0) return ready.slice(0, 1);
  return ready.slice(0, alone === -1 ? AT_ONCE : Math.min(alone, AT_ONCE));
}

/**
 * Delivers the entries of somebody who has left, and what was corrected of them, in their order; that person can do nothing
 * else. False where something waits still, or was not taken.
 */
export async function deliverOfWhoLeft(person: string): Promise<boolean> {
  const delivery: Delivery = { entries: [], changes: [], requests: [], error: null };
  const tried = new Set<string>();
  const turn = () => next(person, tried, isDeliverable);
  for (let now = turn(); now.length > 0 && delivery.error === null; now = turn()) {
    for (const held of now) tried.add(attempt(held));
    await send(now, delivery);
  }
  return outboxOf(person).length === 0;
}

/** The same thing without the device's time is another attempt, and so is a change of another version. */
function attempt(held: Held): string {
  if (held.kind === 'request') return held.id;
  return `${held.id} ${held.kind === 'entry' ? held.enteredAt : held.base.version}`;
}

async function send(turn: Held[], delivery: Delivery): Promise<void> {
  const [first] = turn;
  if (first?.kind === 'change') {
    const now = await changed(first);
    if (now) delivery.changes.push({ held: first, now });
    return;
  }
  if (first?.kind === 'request') {
    if (await requested(first)) delivery.requests.push(first);
    return;
  }
  const entries = turn.filter((held) => held.kind === 'entry').map(atTheRightHour);
  const answers = await recordBatch(entries.map(({ id, form, enteredAt }) => ({ id, enteredAt, ...toFacts(form) })));
  for (const [index, entry] of entries.entries()) {
    const answer = answers[index];
    if (answer?.status === 201) delivery.entries.push(entry);
    const outage = settleEntry(entry, answer);
    delivery.error ??= outage;
  }
}

/**
 * Of the hour that it was, where the device learns only now that its clock was wrong: the session was asked for just
 * before, and that answer tells. Once only, because the same entry may be sent again.
 */
function atTheRightHour({ clock, ...entry }: HeldEntry): HeldEntry {
  if (clock === undefined) return entry;
  const right = entry.enteredAt === null ? entry : restamped(entry, entry.enteredAt, clock);
  if (isHeld(entry)) keep(right);
  return right;
}

function restamped(entry: HeldEntry, enteredAt: string, { ahead: before, ...said }: DeviceClock): HeldEntry {
  const behind = before - ahead();
  if (Math.abs(behind) <= TOLERANCE_MS) return entry;
  const made = new Date(Date.parse(enteredAt) + behind);
  return { ...entry, form: stamped({ form: entry.form, ...said }, made).form, enteredAt: made.toISOString() };
}

/** Gives back what stands there now; null when the service refused, and when a form has taken the answer. */
async function changed(held: HeldChange): Promise<Intervention | null> {
  let now: Intervention;
  try {
    now = await change(held.base, held.change, held.command);
  } catch (error) {
    if (waits(error)) throw error;
    if (inHand.settle(held.id, { state: 'refused', error })) drop(held);
    else refuse(held, error as Problem);
    return null;
  }
  drop(held);
  followOn(held, now);
  return inHand.settle(held.id, { state: 'done', now }) ? null : now;
}

/** True when it was done; what was refused stays with its reason. */
async function requested(held: HeldRequest): Promise<boolean> {
  const { method, path, body, version } = held.ask;
  let now: { version?: number } | null;
  try {
    now = await call<{ version?: number } | null>(path, {
      method,
      command: held.command,
      ...(body === null ? {} : { body }),
      ...(version === null ? {} : { version }),
    });
  } catch (error) {
    if (waits(error)) throw error;
    refuse(held, error as Problem);
    return false;
  }
  drop(held);
  stepOn(held, now?.version);
  return true;
}

/** What was asked next of the same thing, as it was seen before, is asked of what this one left; of another version it is not. */
function stepOn({ person, thing, ask: { version } }: HeldRequest, now: number | undefined): void {
  if (version === null || now !== version + 1) return;
  for (const held of outboxOf(person)) {
    const same = held.kind === 'request' && held.thing === thing && held.ask.version === version;
    if (same && held.refusal === null) keep({ ...held, ask: { ...held.ask, version: now } });
  }
}

/** What the same person did to it afterwards was done to what this change made of it. */
function followOn({ person, base }: HeldChange, now: Intervention): void {
  if (now.version !== base.version + 1) return;
  for (const held of outboxOf(person)) {
    const same = held.kind === 'change' && held.base.id === base.id && held.base.version === base.version;
    if (same && held.refusal === null) keep({ ...held, base: withoutHistory(now) });
  }
}

/** As much of an entry as a change of it needs to be told, compared and done again. */
export function withoutHistory(entry: Intervention): Intervention {
  const { id, version, status, facts, actions, recordedAt, recordedBy } = entry;
  return { id, version, status, facts, actions, recordedAt, ...(recordedBy === undefined ? {} : { recordedBy }) };
}

/** Puts the answer where it belongs; gives back the outage, if it was one. */
function settleEntry(entry: HeldEntry, answer: BatchAnswer | undefined): unknown {
  if (answer?.status === 201) {
    drop(entry);
    return null;
  }
  const problem = new Problem(answer?.status ?? 500, answer?.problem ?? {});
  if (waits(problem)) return problem;
  if (!isClockRefused(problem, entry.enteredAt)) refuse(entry, problem);
  else if (isHeld(entry)) keep({ ...entry, enteredAt: null });
  return null;
}

function refuse(held: Held, { status, code, message, detail, errors }: Problem): void {
  // In the meantime another tab may have sent it, or its author may have taken it back.
  if (isHeld(held)) keep({ ...held, refusal: { status, code, title: message, detail, errors } });
}

/** Nothing is wrong with what was sent: it goes another time. */
export function waits(error: unknown): boolean {
  if (!(error instanceof Problem)) return true;
  return outcomeUnknown(error) || sessionOver(error) || LATER.includes(error.status);
}

/** Too slow, too many. */
const LATER = [408, 429];

/** The device's clock is wrong: the service's own will do. */
export function isClockRefused(error: unknown, enteredAt: string | null): boolean {
  return error instanceof Problem && error.code === 'entered-at-invalid' && enteredAt !== null;
}
