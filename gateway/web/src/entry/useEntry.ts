import { useCallback, useRef, useState } from 'react';
import { NoAnswer, outcomeUnknown, Problem } from '../api/http';
import { record } from '../api/requests';
import type { Intervention, Person } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { drop, isHeld, keep, type HeldEntry } from '../outbox/outbox';
import { isClockRefused } from '../outbox/sendOutbox';
import { actsAs } from '../session/acting';
import { uuidv7 } from '../ui/uuid';
import { clearDraft, loadDraft, saveDraft, type Draft } from './draft';
import { duplicate, isTouched, newForm, toFacts, type EntryForm } from './form';
import { learnFrom, loadHabits, type Habits } from './habits';
import { fieldProblems, missingFields, type FieldProblems } from './refusals';

/**
 * editing → sending → recorded; where nobody answers, the entry goes to the queue of the device and the form is free
 * again. Unanswered is what is left when the device cannot keep it.
 */
export type Phase = 'editing' | 'sending' | 'unanswered' | 'recorded';

interface State {
  draft: Draft;
  phase: Phase;
  problems: FieldProblems;
  /** The last refusal or outage, when there was one. */
  error: unknown;
  recorded: Intervention | null;
  restored: boolean;
  /** How many entries went to the queue since the page was opened. */
  kept: number;
}

const newDraft = (form: EntryForm): Draft => ({ id: uuidv7(), form, unanswered: false });

const editing = (draft: Draft, kept = 0): State => ({
  draft,
  phase: 'editing',
  problems: {},
  error: null,
  recorded: null,
  restored: false,
  kept,
});

const now = () => new Date().toISOString();

/** Hands the entry over to the queue of the device; false when the device cannot keep it. */
function queueUp(person: string, { id, form }: Draft, enteredAt: string): boolean {
  if (!keep({ kind: 'entry', id, person, made: uuidv7(), form, enteredAt, refusal: null })) return false;
  clearDraft(person, id);
  return true;
}

function begin(person: Person, habits: Habits): State {
  const fresh = () => editing(newDraft(newForm(person, habits.usual, new Date())));
  const kept = loadDraft(person.id);
  // The page was closed while it was being sent.
  if (kept?.unanswered && queueUp(person.id, kept, now())) return fresh();
  if (kept === null || !(kept.unanswered || isTouched(kept.form))) return fresh();
  return { ...editing(kept), phase: kept.unanswered ? 'unanswered' : 'editing', restored: true };
}

/** Sent with the device's time, or without it when the service does not believe that clock. */
async function sendNow(person: string, { id, form }: Draft, enteredAt: string): Promise<Intervention> {
  // Opened where nobody answered: until the server knows who this is, the entry waits like any other.
  if (!actsAs(person)) throw new NoAnswer();
  const facts = toFacts(form);
  try {
    return await record({ id, enteredAt, ...facts });
  } catch (error) {
    if (!isClockRefused(error, enteredAt)) throw error;
    return record({ id, enteredAt: null, ...facts });
  }
}

/** The life of the entry on the page: one act, one id, whatever happens to the network. */
export function useEntry(person: Person) {
  const refresh = useRefresh();
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
      const enteredAt = now();
      saveDraft(person.id, sent);
      setState((before) => ({ ...before, draft: sent, phase: 'sending', problems: {}, error: null, restored: false }));
      try {
        const recorded = await sendNow(person.id, sent, enteredAt);
        clearDraft(person.id, id);
        drop({ kind: 'entry', person: person.id, id });
        setHabits(learnFrom(person.id, form));
        setState((before) => ({ ...before, phase: 'recorded', recorded }));
        refresh([recorded]);
      } catch (error) {
        if (!outcomeUnknown(error)) {
          const refused: Draft = { id, form, unanswered: false };
          if (!isHeld({ kind: 'entry', person: person.id, id })) saveDraft(person.id, refused);
          setState((before) => ({ ...before, ...refusedWith(error), draft: refused, phase: 'editing' }));
        } else if (queueUp(person.id, sent, enteredAt)) {
          const learned = learnFrom(person.id, form);
          setHabits(learned);
          setState(({ kept }) => editing(newDraft(newForm(person, learned.usual, new Date())), kept + 1));
        } else {
          setState((before) => ({ ...before, phase: 'unanswered', error }));
        }
      } finally {
        busy.current = false;
      }
    },
    [person, refresh],
  );

  const restart = (form: EntryForm) => {
    clearDraft(person.id, state.draft.id);
    setState(editing(newDraft(form)));
  };

  /** Takes an entry out of the queue into the form, with what the service had against it. */
  const take = (held: HeldEntry) => {
    const { id, form, refusal } = held;
    const draft: Draft = { id, form, unanswered: false };
    saveDraft(person.id, draft);
    drop(held);
    const refused = refusal && refusedWith(new Problem(refusal.status, { ...refusal, detail: refusal.detail ?? '' }));
    setState({ ...editing(draft), ...refused });
  };

  return {
    ...state,
    form: state.draft.form,
    touched: state.phase !== 'recorded' && isTouched(state.draft.form),
    habits,
    change,
    take,
    send: () => void send(state.draft),
    /** Takes an unanswered entry back to be changed; if it had been recorded after all, the service will say so. */
    edit: () => setState((before) => ({ ...before, phase: 'editing', error: null })),
    again: () => restart(duplicate(state.draft.form, new Date())),
    fresh: () => restart(newForm(person, loadHabits(person.id).usual, new Date())),
    /** The same facts as another act, where the first one had been recorded already. */
    another: () => restart(state.draft.form),
  };
}

function refusedWith(error: unknown): Pick<State, 'problems' | 'error'> {
  return { problems: error instanceof Problem ? fieldProblems(error) : {}, error };
}

export type Entry = ReturnType<typeof useEntry>;
