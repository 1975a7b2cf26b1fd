import { useSyncExternalStore } from 'react';

let unkept = false;
const listeners = new Set<() => void>();

/** Something that is needed without network found no room on this device, or has found it after all. */
export function noteUnkept(now: boolean): void {
  if (unkept === now) return;
  unkept = now;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** True where this device could not keep what makes Trame open without network. */
export const useUnkept = (): boolean => useSyncExternalStore(subscribe, () => unkept);
