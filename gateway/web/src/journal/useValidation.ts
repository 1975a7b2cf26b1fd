import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { NoRoom } from '../api/http';
import type { Target } from '../api/requests';
import type { BatchAnswer, Intervention } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { deliverTogether, type Gesture } from '../outbox/together';
import { usePerson } from '../session/SessionContext';
import { uuidv7 } from '../ui/uuid';
import { formatNumber, NBSP, plural } from '../ui/format';
import type { ReadEntries } from './useJournal';

/** As many as the service takes at once; what is left of a longer day waits for the next tap. */
const MOST_AT_ONCE = 500;

/** Answers that say: it is no longer what was on the page. */
const CHANGED = [404, 409, 412];

/** What became of a day that was validated at once. */
export interface Outcome {
  validated: number;
  changed: Intervention[];
  failed: number;
  /** Kept on the device until somebody answers. */
  waiting: number;
  /** The validated ones, as this left them: what can be taken back. */
  done: Intervention[];
}

/** What may be validated without opening it: complete, and not waiting for what its mediators were asked to complete. */
export function readyIn(entries: Intervention[]): Intervention[] {
  return entries
    .filter(({ actions, status, facts }) => {
      return actions.includes('validate') && status !== 'RETURNED' && facts.missing.length === 0;
    })
    .slice(0, MOST_AT_ONCE);
}

export function validateLabel(count: number): string {
  return count === 1
    ? 'Valider l’intervention complète'
    : `Valider les ${formatNumber(count)}${NBSP}interventions complètes`;
}

/** « 11 interventions validées, 1 a changé entre-temps : ouvrez-la. » */
export function outcomeSentence({ validated, changed, failed, waiting }: Omit<Outcome, 'done'>): string {
  if (waiting > 0) {
    const kept = waiting === 1 ? 'Elle est gardée' : 'Elles sont gardées';
    const leave = waiting === 1 ? 'partira seule' : 'partiront seules';
    const count = plural(waiting, 'validation attend le réseau', 'validations attendent le réseau');
    return `${count}. ${kept} sur cet appareil et ${leave} dès que possible.`;
  }
  const parts = [
    validated === 0
      ? 'Aucune intervention validée'
      : plural(validated, 'intervention validée', 'interventions validées'),
  ];
  if (failed > 0) parts.push(`${plural(failed, 'n’a pas pu l’être', 'n’ont pas pu l’être')}${NBSP}: réessayez`);
  if (changed.length > 0) {
    const open = changed.length === 1 ? 'ouvrez-la' : 'ouvrez-les';
    parts.push(`${plural(changed.length, 'a changé', 'ont changé')} entre-temps${NBSP}: ${open}`);
  }
  return `${parts.join(', ')}.`;
}

const withStatus = (entry: Intervention, answers: Map<string, BatchAnswer>): Intervention => {
  const version = answers.get(entry.id)?.version;
  return typeof version !== 'number'
    ? entry
    : {
        ...entry,
        version,
        status: 'VALIDATED',
        actions: entry.actions.filter((action) => action !== 'validate'),
      };
};

const sameAs = (entries: Intervention[], others: Intervention[] | undefined) =>
  entries.length === others?.length &&
  entries.every(({ id, version }, index) => id === others[index]?.id && version === others[index].version);

/** A list of work without what was done. */
function withoutDone(list: ReadEntries, done: Target[]): ReadEntries {
  const items = list.items.filter(({ id }) => !done.some((one) => one.id === id));
  const gone = list.items.length - items.length;
  return { ...list, items, ...(list.total === undefined ? {} : { total: list.total - gone }) };
}

/**
 * Validates entries as the list shows them. The list shows the result at once, and is asked to hold it.
 *
 * @param onDone hears of every gesture that validated something
 */
export function useValidation(onDone?: (done: Intervention[]) => void) {
  const person = usePerson();
  const queries = useQueryClient();
  const refresh = useRefresh();
  const unanswered = useRef<Gesture | null>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (gesture: Gesture): Promise<Outcome> => {
      const { entries } = gesture;
      const given = await deliverTogether(person.id, 'validate', gesture);
      if (given === null) {
        return { validated: 0, changed: [], failed: 0, waiting: entries.length, done: [] };
      }
      const answers = new Map(given.map((answer) => [answer.id, answer]));
      const statusOf = ({ id }: Intervention) => answers.get(id)?.status ?? 0;
      await queries.cancelQueries({ queryKey: ['day'] });
      queries.setQueriesData<ReadEntries>(
        { queryKey: ['day'] },
        (day) => day && { ...day, items: day.items.map((entry) => withStatus(entry, answers)) },
      );
      const done = entries
        .filter(({ id }) => typeof answers.get(id)?.version === 'number')
        .map((one) => withStatus(one, answers));
      await queries.cancelQueries({ queryKey: ['work'] });
      queries.setQueriesData<ReadEntries>({ queryKey: ['work'] }, (list) => list && withoutDone(list, done));
      refresh(done);
      const validated = entries.filter((entry) => statusOf(entry) === 200).length;
      const changed = entries.filter((entry) => CHANGED.includes(statusOf(entry)));
      return { validated, changed, failed: entries.length - validated - changed.length, waiting: 0, done };
    },
    onSuccess: ({ done }) => {
      if (done.length > 0) onDone?.(done);
    },
    onSettled: (_, failure, gesture) => {
      unanswered.current = failure instanceof NoRoom ? gesture : null;
      void queries.invalidateQueries({ queryKey: ['intervention'] });
    },
  });
  return {
    validate: (entries: Intervention[]) =>
      mutate(
        unanswered.current && sameAs(entries, unanswered.current.entries)
          ? unanswered.current
          : { entries, command: uuidv7() },
      ),
    outcome: data ?? null,
    error,
    pending: isPending,
  };
}
