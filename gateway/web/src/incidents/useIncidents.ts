import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as incidents from '../api/incidents';
import type { Incident } from '../api/incidents';
import { useCommand } from '../api/useCommand';

/** Those that one may read, the latest first; of one act, if it is named. */
export const useIncidents = (act: string | null, enabled: boolean) =>
  useQuery({
    queryKey: ['incidents', act],
    queryFn: ({ signal }) => incidents.readable(act, signal),
    enabled,
    gcTime: 0,
  });

/** What was answered is shown where it stands in a list; the list hears of a new one in a moment. */
function useShown() {
  const queries = useQueryClient();
  return (now: Incident, act: string | null) => {
    const put = (before: Incident[] = []) =>
      before.some(({ id }) => id === now.id) ? before.map((one) => (one.id === now.id ? now : one)) : [now, ...before];
    queries.setQueryData<Incident[]>(['incidents', act], put);
    queries.setQueryData<Incident[]>(['incidents', null], (before) => (before ? put(before) : before));
  };
}

export function useReport(onDone: () => void) {
  const commandOf = useCommand();
  const show = useShown();
  return useMutation({
    mutationFn: (body: Parameters<typeof incidents.report>[0]) => incidents.report(body, commandOf(body)),
    onSuccess: (now) => {
      show(now, now.interventionId);
      onDone();
    },
  });
}

export function useNote(incident: Incident, onDone: () => void) {
  const commandOf = useCommand();
  const show = useShown();
  return useMutation({
    mutationFn: ({ to, body }: { to: string; body: object }) =>
      incidents.note(incident, to, body, commandOf({ id: incident.id, version: incident.version, to, body })),
    onSuccess: (now) => {
      show(now, now.interventionId);
      onDone();
    },
  });
}
