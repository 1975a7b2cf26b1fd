import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as privacy from '../api/privacy';

/** Each look at the log is written in it: it is not looked at again each time the window comes to the front. */
export const useAccesses = (day: string) =>
  useQuery({
    queryKey: ['privacy', 'accesses', day],
    queryFn: ({ signal }) => privacy.accesses(day, signal),
    refetchOnWindowFocus: false,
  });

const FORGOTTEN = ['privacy', 'forgotten'];

export const useForgotten = () => useQuery({ queryKey: FORGOTTEN, queryFn: ({ signal }) => privacy.forgotten(signal) });

export const useRetention = () =>
  useQuery({ queryKey: ['privacy', 'retention'], queryFn: ({ signal }) => privacy.retention(signal) });

/** The names are kept by another service, which hears a moment later. */
const NAMES_FOLLOW_MS = 2_000;

/** Forgets somebody for good; what this device holds of the name is read again. */
export function useForget(onDone: (done: privacy.Forgotten) => void) {
  const queries = useQueryClient();
  const readAgain = () => {
    for (const queryKey of [FORGOTTEN, ['privacy', 'retention'], ['employees']]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  return useMutation({
    mutationFn: privacy.forget,
    onSuccess: (done) => {
      queries.setQueryData<privacy.Forgotten[]>(FORGOTTEN, (before = []) => [
        done,
        ...before.filter(({ person }) => person !== done.person),
      ]);
      readAgain();
      setTimeout(readAgain, NAMES_FOLLOW_MS);
      onDone(done);
    },
  });
}
