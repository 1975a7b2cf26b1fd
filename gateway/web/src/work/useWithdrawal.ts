import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { NoRoom } from '../api/http';
import type { Intervention } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { deliverTogether, type Gesture } from '../outbox/together';
import { usePerson } from '../session/SessionContext';
import { plural } from '../ui/format';
import { uuidv7 } from '../ui/uuid';

export interface Withdrawn {
  withdrawn: number;
  changed: number;
  /** Kept on the device until somebody answers. */
  waiting: number;
}

/** Takes validations back, each on the version that it left; what nobody answers waits on the device, as the same gesture. */
export function useWithdrawal(onDone: (entries: Intervention[]) => void) {
  const person = usePerson();
  const refresh = useRefresh();
  const unanswered = useRef<Gesture | null>(null);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (gesture: Gesture): Promise<Withdrawn> => {
      const answers = await deliverTogether(person.id, 'withdraw', gesture);
      const asked = gesture.entries.length;
      if (answers === null) return { withdrawn: 0, changed: 0, waiting: asked };
      const done = answers.flatMap(({ id, version }) => (typeof version === 'number' ? [{ id, version }] : []));
      refresh(done);
      return { withdrawn: done.length, changed: asked - done.length, waiting: 0 };
    },
    onSuccess: (_, { entries }) => onDone(entries),
    onSettled: (_, failure, gesture) => {
      unanswered.current = failure instanceof NoRoom ? gesture : null;
    },
  });
  return {
    withdraw: (entries: Intervention[]) =>
      mutate(unanswered.current?.entries === entries ? unanswered.current : { entries, command: uuidv7() }),
    outcome: data ?? null,
    error,
    pending: isPending,
    reset,
  };
}

/** « 47 validations annulées, 1 a changé depuis : elle reste comme elle est. » */
export function withdrawnSentence({ withdrawn, changed, waiting }: Withdrawn): string {
  if (waiting > 0) {
    const kept = waiting === 1 ? 'Elle est gardée' : 'Elles sont gardées';
    const leave = waiting === 1 ? 'partira seule' : 'partiront seules';
    const count = plural(waiting, 'annulation attend le réseau', 'annulations attendent le réseau');
    return `${count}. ${kept} sur cet appareil et ${leave} dès que possible.`;
  }
  const done =
    withdrawn === 0 ? 'Aucune validation annulée' : plural(withdrawn, 'validation annulée', 'validations annulées');
  if (changed === 0) return `${done}.`;
  const stays = changed === 1 ? 'elle reste comme elle est' : 'elles restent comme elles sont';
  return `${done}, ${plural(changed, 'a changé', 'ont changé')} depuis\u00a0: ${stays}.`;
}
