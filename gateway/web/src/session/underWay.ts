import { useEffect, useRef } from 'react';
import { onPutAway } from './way';

const keyOf = (person: string, form: string) => `trame.under-way.${person}.${form}`;

/** What a form held when this person left this tab for the sign-in page. */
export function underWayBefore(person: string, form: string): unknown {
  return read(keyOf(person, form));
}

/** What a form holds survives the way to the sign-in page and back, in this tab and for this person only. */
export function useUnderWay(person: string, form: string, now: object | null): void {
  const key = keyOf(person, form);
  const held = useRef(now);
  useEffect(() => {
    held.current = now;
  }, [now]);
  useEffect(() => {
    // Brought back once: what is left undone here is not brought back another time.
    sessionStorage.removeItem(key);
    return onPutAway(() => {
      if (held.current !== null) write(key, held.current);
    });
  }, [key]);
}

function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing better can be done for it.
  }
}
