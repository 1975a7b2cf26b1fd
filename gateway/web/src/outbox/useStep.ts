import { useMutation } from '@tanstack/react-query';
import { NoRoom, Problem } from '../api/http';
import { useCommand } from '../api/useCommand';
import { usePerson } from '../session/SessionContext';
import { uuidv7 } from '../ui/uuid';
import { askOrKeep, type Asked } from './askOrKeep';
import { keep } from './outbox';

/** What became of a step for now: it is done, waits for the network, or somebody else was first and its author has to choose. */
export type Became = 'done' | 'waits' | 'forestalled';

/** In words, for whoever made it; null where it is done, which its page says itself. */
export const BECAME: Record<Exclude<Became, 'done'>, string> = {
  waits: 'Gardé sur cet appareil : partira seul dès que le réseau revient',
  forestalled: 'Quelqu’un d’autre a noté quelque chose entre-temps : comparez, puis choisissez',
};

export type Step = Omit<Asked, 'command'> & { told: string[] };

/**
 * One step of something that is followed: sent, or kept on this device until somebody answers, in its order. Of another version than
 * the one that was seen it is not done: it is kept, too, and told beside what was done meanwhile.
 */
export function useStep<T>(onAnswer: (now: T) => void, onDone: (became: Became) => void, onForestalled: () => void) {
  const { id: person } = usePerson();
  const commandOf = useCommand();
  return useMutation({
    mutationFn: async (step: Step): Promise<{ became: 'done'; answer: T } | { became: Exclude<Became, 'done'> }> => {
      const asked = { ...step, command: commandOf(step.ask) };
      try {
        const answer = await askOrKeep<T>(person, asked);
        return answer === null ? { became: 'waits' } : { became: 'done', answer };
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 412) throw error;
        const { status, code, message, detail, errors } = error;
        const id = uuidv7();
        const refusal = { status, code, title: message, detail, errors };
        if (!keep({ kind: 'request', id, person, made: id, ...asked, refusal })) throw new NoRoom();
        return { became: 'forestalled' };
      }
    },
    onSuccess: (now) => {
      if (now.became === 'forestalled') onForestalled();
      if (now.became === 'done') onAnswer(now.answer);
      onDone(now.became);
    },
  });
}
