import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/mails';

const LETTERS = 'mails';

export const useMails = (trouble: boolean, allowed = true) =>
  useQuery({
    queryKey: [LETTERS, trouble],
    queryFn: ({ signal }) => api.mails(trouble, signal),
    enabled: allowed,
  });

/** Sends one again, or says that it came back. */
export function useGesture() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, gesture }: { id: string; gesture: 'again' | 'cameBack' }) => api[gesture](id),
    onSettled: () => queries.invalidateQueries({ queryKey: [LETTERS] }),
  });
}
