import { useSyncExternalStore } from 'react';

function onChange(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** False while the device knows that it reaches nobody; true does not mean that somebody answers. */
export const useOnline = () => useSyncExternalStore(onChange, () => navigator.onLine);
