import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as links from '../api/links';
import type { LinkSheet } from '../api/links';
import type { Referral } from '../api/referrals';

/** A letter that waits is sent within seconds. */
const LOOK_MS = 5_000;

const waits = (sheet: LinkSheet | undefined) =>
  sheet?.links.some(({ mail }) => mail === 'WAITING' || mail === 'SENDING');

/** The sending of a referral to its partner; who does not follow it is not told. */
export const useLink = ({ id, version, actions }: Referral) =>
  useQuery({
    queryKey: ['link', id, version],
    queryFn: ({ signal }) => links.sheet(id, signal),
    enabled: actions.includes('voice'),
    refetchInterval: ({ state }) => (waits(state.data) ? LOOK_MS : false),
  });

/** Sends, revokes, or takes note; what it answers is shown at once. */
export function useLinkGesture<T>({ id, version }: Referral, ask: (said: T) => Promise<LinkSheet>, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (sheet) => {
      queries.setQueryData(['link', id, version], sheet);
      void queries.invalidateQueries({ queryKey: ['referrals', 'answered'] });
      onDone();
    },
  });
}

export const useAnswered = () =>
  useQuery({ queryKey: ['referrals', 'answered'], queryFn: ({ signal }) => links.answered(signal) });
