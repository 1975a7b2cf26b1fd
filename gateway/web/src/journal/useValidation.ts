import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { outcomeUnknown } from '../api/http';
import * as requests from '../api/requests';
import type { BatchAnswer, Intervention } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { uuidv7 } from '../ui/uuid';
import { formatNumber, NBSP, plural } from '../ui/format';
import type { DayOfTeam } from './useJournal';

/** As many as the service takes at once; what is left of a longer day waits for the next tap. */
const MOST_AT_ONCE = 500;

/** Answers that say: it is no longer what was on the page. */
const CHANGED = [404, 409, 412];

/** What became of a day that was validated at once. */
export interface Outcome {
  validated: number;
  changed: Intervention[];
  failed: number;
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
export function outcomeSentence({ validated, changed, failed }: Outcome): string {
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

/** What was asked and is not answered yet: asked again it is the same gesture, under the same id. */
interface Gesture {
  entries: Intervention[];
  command: string;
}

const sameAs = (entries: Intervention[], others: Intervention[] | undefined) =>
  entries.length === others?.length &&
  entries.every(({ id, version }, index) => id === others[index]?.id && version === others[index].version);

/** Validates entries as the list shows them. The list shows the result at once, and is asked to hold it. */
export function useValidation() {
  const queries = useQueryClient();
  const refresh = useRefresh();
  const unanswered = useRef<Gesture | null>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async ({ entries, command }: Gesture): Promise<Outcome> => {
      const answers = new Map((await requests.validateAll(entries, command)).map((answer) => [answer.id, answer]));
      const statusOf = ({ id }: Intervention) => answers.get(id)?.status ?? 0;
      await queries.cancelQueries({ queryKey: ['day'] });
      queries.setQueriesData<DayOfTeam>(
        { queryKey: ['day'] },
        (day) => day && { ...day, items: day.items.map((entry) => withStatus(entry, answers)) },
      );
      refresh(
        [...answers.values()].flatMap(({ id, version }) => (typeof version === 'number' ? [{ id, version }] : [])),
      );
      const validated = entries.filter((entry) => statusOf(entry) === 200).length;
      const changed = entries.filter((entry) => CHANGED.includes(statusOf(entry)));
      return { validated, changed, failed: entries.length - validated - changed.length };
    },
    onSettled: (_, failure, gesture) => {
      unanswered.current = failure && outcomeUnknown(failure) ? gesture : null;
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
