import { createContext, useContext } from 'react';
import type { Queued } from './queue';

export interface Queue {
  /** Sent by itself as soon as somebody answers. */
  waiting: Queued[];
  /** For their author to correct or discard. */
  refused: Queued[];
  /** Sent from here since the page was opened, until the reader puts the message away. */
  recorded: Queued[];
  /** Entries of other people on this device, by person. */
  others: Map<string, number>;
  sending: boolean;
  /** Why the last attempt did not get through. */
  error: unknown;
  send: () => void;
  acknowledge: () => void;
}

export const QueueContext = createContext<Queue>({
  waiting: [],
  refused: [],
  recorded: [],
  others: new Map(),
  sending: false,
  error: null,
  send: () => undefined,
  acknowledge: () => undefined,
});

export const useQueue = () => useContext(QueueContext);
