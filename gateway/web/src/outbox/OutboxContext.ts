import { createContext, useContext } from 'react';
import type { HeldChange, HeldEntry, HeldRequest, OfOthers } from './outbox';
import { thingOf } from './outbox';

export interface Sent {
  entries: HeldEntry[];
  changes: HeldChange[];
  requests: HeldRequest[];
}

export interface Outbox {
  /** Sent by themselves as soon as somebody answers, or refused and for their author to correct or give up. */
  entries: HeldEntry[];
  changes: HeldChange[];
  requests: HeldRequest[];
  /** Sent from here since the page was opened, until the reader puts the message away. */
  sent: Sent;
  /** What the device holds of other people. */
  others: OfOthers;
  roomShort: boolean;
  /** What was sealed of the person and does not open any more. */
  locked: number;
  sending: boolean;
  /** Why the last attempt did not get through. */
  error: unknown;
  send: () => void;
  acknowledge: () => void;
}

export const OutboxContext = createContext<Outbox>({
  entries: [],
  changes: [],
  requests: [],
  sent: { entries: [], changes: [], requests: [] },
  others: { waiting: 0, drafts: 0 },
  roomShort: false,
  locked: 0,
  sending: false,
  error: null,
  send: () => undefined,
  acknowledge: () => undefined,
});

export const useOutbox = () => useContext(OutboxContext);

/** What this person has not had answered about one entry, in its order. */
export const useChangesOf = (entry: string): HeldChange[] =>
  useOutbox().changes.filter((held) => thingOf(held) === entry);

export const waitingIn = <T extends { refusal: unknown }>(held: T[]): T[] =>
  held.filter(({ refusal }) => refusal === null);
export const refusedIn = <T extends { refusal: unknown }>(held: T[]): T[] =>
  held.filter(({ refusal }) => refusal !== null);
