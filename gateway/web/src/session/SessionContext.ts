import { createContext, useContext } from 'react';
import type { Person } from '../api/types';
import { personOf, type Session } from './session';

export interface Held {
  session: Session;
  /** Asks the server again. */
  check: () => void;
}

export const SessionContext = createContext<Held | null>(null);

export function useSession(): Held {
  const held = useContext(SessionContext);
  if (!held) throw new Error('useSession is called outside the app');
  return held;
}

/** Who is in front of the page; pages are only shown once that is known. */
export function usePerson(): Person {
  const person = personOf(useSession().session);
  if (!person) throw new Error('usePerson is called before anybody is signed in');
  return person;
}
