import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** What is to stand in the address; null takes it away. */
export type AddressPatch = Record<string, string | null>;

/**
 * What the address says after `?`, and how to change parts of it. On a slow device the page follows a change some time later: another
 * one made meanwhile goes on from the first, and loses nothing of it.
 */
export function useAddress(): [URLSearchParams, (patch: AddressPatch, replace?: boolean) => void] {
  const [query, setQuery] = useSearchParams();
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  }, [query]);
  const change = useCallback(
    (patch: AddressPatch, replace = false) => {
      const next = new URLSearchParams(latest.current);
      for (const [name, value] of Object.entries(patch)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      latest.current = next;
      setQuery(next, { replace });
    },
    [setQuery],
  );
  return [query, change];
}
