import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { outcomeUnknown } from '../api/http';
import * as requests from '../api/requests';
import type { Target } from '../api/requests';
import { useRefresh } from '../api/useRefresh';
import { plural } from '../ui/format';
import { uuidv7 } from '../ui/uuid';

interface Gesture {
  targets: Target[];
  command: string;
}

/** Takes validations back, each on the version that it left; one that was not answered is sent again as the same one. */
export function useWithdrawal(onDone: (targets: Target[]) => void) {
  const refresh = useRefresh();
  const unanswered = useRef<Gesture | null>(null);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async ({ targets, command }: Gesture) => {
      const answers = await requests.withdrawAll(targets, command);
      const done = answers.flatMap(({ id, version }) => (typeof version === 'number' ? [{ id, version }] : []));
      refresh(done);
      return { withdrawn: done.length, changed: targets.length - done.length };
    },
    onSuccess: (_, { targets }) => onDone(targets),
    onSettled: (_, failure, gesture) => {
      unanswered.current = failure && outcomeUnknown(failure) ? gesture : null;
    },
  });
  return {
    withdraw: (targets: Target[]) =>
      mutate(unanswered.current?.targets === targets ? unanswered.current : { targets, command: uuidv7() }),
    outcome: data ?? null,
    error,
    pending: isPending,
    reset,
  };
}

/** « 47 validations annulées, 1 a changé depuis : elle reste comme elle est. » */
export function withdrawnSentence({ withdrawn, changed }: { withdrawn: number; changed: number }): string {
  const done =
    withdrawn === 0 ? 'Aucune validation annulée' : plural(withdrawn, 'validation annulée', 'validations annulées');
  if (changed === 0) return `${done}.`;
  const stays = changed === 1 ? 'elle reste comme elle est' : 'elles restent comme elles sont';
  return `${done}, ${plural(changed, 'a changé', 'ont changé')} depuis\u00a0: ${stays}.`;
}
