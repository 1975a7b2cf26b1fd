import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { outcomeUnknown, Problem } from '../api/http';
import { record } from '../api/requests';
import type { Employee, Intervention } from '../api/types';
import { uuidv7 } from '../ui/uuid';
import { clearDraft, loadDraft, saveDraft, type Draft } from './draft';
import { duplicate, isTouched, newForm, toFacts, type EntryForm } from './form';
import { learnFrom, loadHabits, type Habits } from './habits';
import { fieldProblems, missingFields, type FieldProblems } from './refusals';

/** editing → sending → recorded; or unanswered, from where the same entry is sent again under the same id. */
export type Phase = 'editing' | 'sending' | 'unanswered' | 'recorded';

interface State {
  draft: Draft;
  phase: Phase;
  problems: FieldProblems;
  /** The last refusal or outage, when there was one. */
  error: unknown;
  recorded: Intervention | null;
  restored: boolean;
}

function begin(person: Employee, habits: Habits): State {
  const kept = loadDraft(person.id);
  const restored = kept !== null && (kept.unanswered || isTouched(kept.form));
  const draft = restored ? kept : { id: uuidv7(), form: newForm(person, habits.usual, new Date()), unanswered: false };
  return {
    draft,
    phase: draft.unanswered ? 'unanswered' : 'editing',
    problems: {},
    error: null,
    recorded: null,
    restored,
  };
}

/** The life of the entry on the page: one act, one id, whatever happens to the network. */
export function useEntry(person: Employee) {
  const queries = useQueryClient();
  const [habits, setHabits] = useState(() => loadHabits(person.id));
  const [state, setState] = useState(() => begin(person, habits));
  const busy = useRef(false);

  const change = (patch: Partial<EntryForm>) =>
    setState((before) => {
      const draft = { ...before.draft, form: { ...before.draft.form, ...patch } };
      const settled = Object.keys(patch) as (keyof EntryForm)[];
      const problems = Object.fromEntries(
        Object.entries(before.problems).filter(([field]) => !settled.includes(field as keyof EntryForm)),
      );
      saveDraft(person.id, draft);
      return { ...before, draft, problems };
    });

  const send = useCallback(
    async ({ id, form }: Draft) => {
      if (busy.current) return;
      const missing = missingFields(form);
      if (Object.keys(missing).length > 0) {
        setState((before) => ({ ...before, phase: 'editing', problems: missing, error: null }));
        return;
      }
      busy.current = true;
      const sent: Draft = { id, form, unanswered: true };
      saveDraft(person.id, sent);
      setState((before) => ({ ...before, draft: sent, phase: 'sending', problems: {}, error: null, restored: false }));
      try {
        const recorded = await record(id, toFacts(form));
        clearDraft(person.id);
        setHabits(learnFrom(person.id, form));
        setState((before) => ({ ...before, phase: 'recorded', recorded }));
        void queries.invalidateQueries({ queryKey: ['day'] });
        void queries.invalidateQueries({ queryKey: ['activity'] });
      } catch (error) {
        if (outcomeUnknown(error)) {
          setState((before) => ({ ...before, phase: 'unanswered', error }));
        } else {
          const refused: Draft = { id, form, unanswered: false };
          saveDraft(person.id, refused);
          const problems = error instanceof Problem ? fieldProblems(error) : {};
          setState((before) => ({ ...before, draft: refused, phase: 'editing', problems, error }));
        }
      } finally {
        busy.current = false;
      }
    },
    [person.id, queries],
  );

  // Back in reach: what waits is sent again by itself.
  const { draft, phase } = state;
  useEffect(() => {
    if (phase !== 'unanswered') return;
    const again = () => void send(draft);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [draft, phase, send]);

  const restart = (form: EntryForm) => {
    clearDraft(person.id);
    const fresh: Draft = { id: uuidv7(), form, unanswered: false };
    setState({ draft: fresh, phase: 'editing', problems: {}, error: null, recorded: null, restored: false });
  };

  return {
    ...state,
    form: state.draft.form,
    habits,
    change,
    send: () => void send(state.draft),
    /** Takes an unanswered entry back to be changed; if it had been recorded after all, the service will say so. */
    edit: () => setState((before) => ({ ...before, phase: 'editing', error: null })),
    again: () => restart(duplicate(state.draft.form, new Date())),
    fresh: () => restart(newForm(person, loadHabits(person.id).usual, new Date())),
  };
}

export type Entry = ReturnType<typeof useEntry>;
