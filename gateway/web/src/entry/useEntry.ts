import { useCallback, useRef, useState } from 'react';
import { NoAnswer, outcomeUnknown, Problem } from '../api/http';
import { record } from '../api/requests';
import type { Intervention, Person } from '../api/types';
import { useRefresh } from '../api/useRefresh';
import { drop, isHeld, keep, type HeldEntry } from '../outbox/outbox';
import { isClockRefused } from '../outbox/sendOutbox';
import { actsAs } from '../session/acting';
import { ahead, now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { letGo, ownDraft } from '../ui/form/drafts';
import { uuidv7 } from '../ui/uuid';
import { clearDraft, entryOf, saveDraft, type Draft } from './draft';
import { duplicate, follow, newForm, toFacts, type EntryForm } from './form';
import { learnFrom, loadHabits, type Habits } from './habits';
import { asksDay, stamped } from './moment';
import { faultsOf, fieldProblems, type FieldProblems } from './refusals';
import { useEntryDrafts } from './useEntryDrafts';
import { useClock } from './useClock';

/**
 * editing → sending → recorded; where nobody answers, the entry goes to the queue of the device and the form is free
 * again. Unanswered is what is left when the device cannot keep it.
 */
export type Phase = 'editing' | 'sending' | 'unanswered' | 'recorded';

export interface State {
  draft: Draft;
  phase: Phase;
  problems: FieldProblems;
  /** The last refusal or outage, when there was one. */
  error: unknown;
  recorded: Intervention | null;
  /** Somebody said something: it is kept. */
  touched: boolean;
  /** Since when it was kept, where it was found again. */
  foundSince: string | null;
  /** The device has no room to keep it. */
  unkept: boolean;
  /** How many entries went to the queue since the page was opened. */
  kept: number;
  /** The day it is where the association works. */
  today: string;
}

const newDraft = (form: EntryForm): Draft => ({ id: uuidv7(), form, unanswered: false, dated: false, timed: false });

export const editing = (draft: Draft, patch: Partial<State> = {}): State => ({
  draft,
  phase: 'editing',
  problems: {},
  error: null,
  recorded: null,
  touched: false,
  foundSince: null,
  unkept: false,
  kept: 0,
  today: clockAt(now()).day,
  ...patch,
});

/** Hands the entry over to the queue of the device; false when the device cannot keep it. */
export function queueUp(person: string, { id, form, dated, timed }: Draft, enteredAt: string): boolean {
  const clock = { ahead: ahead(), dated, timed };
  if (!keep({ kind: 'entry', id, person, made: uuidv7(), form, enteredAt, clock, refusal: null })) return false;
  clearDraft(person, id);
  return true;
}

function begin(person: Person, habits: Habits): State {
  const fresh = () => editing(newDraft(newForm(person, habits.usual, now())));
  const own = ownDraft<Draft>(entryOf(person.id));
  if (own === null) return fresh();
  const { value: draft, since, at } = own;
  // The page was closed while it was being sent.
  if (draft.unanswered && queueUp(person.id, draft, at)) return fresh();
  return editing(draft, { phase: draft.unanswered ? 'unanswered' : 'editing', touched: true, foundSince: since });
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

/** A refusal tells what hour it is: an entry of « maintenant » is sent again with the right one, where the device's was not. */
async function sendOfNow(person: string, draft: Draft, enteredAt: string): Promise<Intervention> {
  try {
    return await sendNow(person, draft, enteredAt);
  } catch (error) {
    const right = stamped(draft, now());
    if (right === draft || !(error instanceof Problem) || error.code !== 'date-in-future') throw error;
    return sendNow(person, right, now().toISOString());
  }
}

/** The life of the entry on the page: one act, one id, whatever happens to the network. */
export function useEntry(person: Person) {
  const refresh = useRefresh();
  const [habits, setHabits] = useState(() => loadHabits(person.id));
  const [state, setState] = useState(() => begin(person, habits));
  const busy = useRef(false);
  useClock(setState);

  const change = (patch: Partial<EntryForm>) =>
    setState((before) => {
      const draft = {
        ...before.draft,
        form: follow(before.draft.form, patch),
        dated: before.draft.dated || 'date' in patch,
        timed: before.draft.timed || 'startTime' in patch,
      };
      const settled = Object.keys(patch) as (keyof EntryForm)[];
      const problems = Object.fromEntries(
        Object.entries(before.problems).filter(([field]) => !settled.includes(field as keyof EntryForm)),
      );
      return { ...before, draft, problems, touched: true, unkept: !saveDraft(person.id, draft) };
    });

  /** True where it has left the form: recorded, or waiting on the device. */
  const send = useCallback(
    async (draft: Draft, unsaid: FieldProblems) => {
      if (busy.current) return false;
      const { id, form } = draft;
      const faults = { ...faultsOf(form, now()), ...unsaid };
      if (Object.keys(faults).length > 0) {
        setState((before) => ({ ...before, phase: 'editing', problems: faults, error: null }));
        return false;
      }
      busy.current = true;
      const sent: Draft = { ...draft, unanswered: true };
      const enteredAt = now().toISOString();
      saveDraft(person.id, sent);
      setState((before) => ({ ...before, draft: sent, phase: 'sending', problems: {}, error: null, foundSince: null }));
      try {
        const recorded = await sendOfNow(person.id, sent, enteredAt);
        clearDraft(person.id, id);
        drop({ kind: 'entry', person: person.id, id });
        setHabits(learnFrom(person.id, form));
        setState((before) => ({ ...before, phase: 'recorded', recorded, touched: false }));
        refresh([recorded]);
        return true;
      } catch (error) {
        if (!outcomeUnknown(error)) {
          const refused: Draft = { ...draft, unanswered: false };
          if (!isHeld({ kind: 'entry', person: person.id, id })) saveDraft(person.id, refused);
          setState((before) => ({ ...before, ...refusedWith(error), draft: refused, phase: 'editing', touched: true }));
        } else if (queueUp(person.id, sent, enteredAt)) {
          const learned = learnFrom(person.id, form);
          setHabits(learned);
          setState(({ kept }) => editing(newDraft(newForm(person, learned.usual, now())), { kept: kept + 1 }));
          return true;
        } else {
          setState((before) => ({ ...before, phase: 'unanswered', error }));
        }
        return false;
      } finally {
        busy.current = false;
      }
    },
    [person, refresh],
  );

  const restart = (draft: Draft) => {
    clearDraft(person.id, state.draft.id);
    setState(editing(draft));
  };
  const fresh = () => restart(newDraft(newForm(person, loadHabits(person.id).usual, now())));

  /** Takes an entry out of the queue into the form, with what the service had against it. */
  const take = (held: HeldEntry) => {
    const { id, form, refusal } = held;
    const draft: Draft = { ...newDraft(form), id, dated: true, timed: true };
    // What the form holds now stays kept, and is offered.
    letGo(entryOf(person.id), state.draft.id);
    saveDraft(person.id, draft);
    drop(held);
    const refused = refusal && refusedWith(new Problem(refusal.status, { ...refusal, detail: refusal.detail ?? '' }));
    setState(editing(draft, { ...refused, touched: true }));
  };

  const unsaid = asksDay(state.draft, state.touched, state.today);
  const leave = () => send(state.draft, unsaid ? { date: 'Dites d’abord de quel jour il s’agit.' } : {});
  return {
    ...state,
    form: state.draft.form,
    habits,
    /** It was begun on another day, and which of the two it is about is not said. */
    asksDay: unsaid,
    /** It is about the day on which it was begun, or about today. */
    sayDay: (today: boolean) => {
      const { form } = state.draft;
      if (!today) {
        change({ date: form.date });
        return;
      }
      const { day, time } = clockAt(now());
      const draft: Draft = { ...state.draft, form: { ...form, date: day, startTime: time }, timed: false };
      setState((before) => ({ ...before, draft, problems: {}, unkept: !saveDraft(person.id, draft) }));
    },
    kit: useEntryDrafts(person.id, state, setState, fresh),
    change,
    take,
    send: () => void leave(),
    /** Sends it; true where it is recorded or waits on the device. */
    leave,
    /** Takes an unanswered entry back to be changed; if it had been recorded after all, the service will say so. */
    edit: () => setState((before) => ({ ...before, phase: 'editing', error: null })),
    again: () => restart(newDraft(duplicate(state.draft.form, now()))),
    fresh,
    /** The same facts as another act, where the first one had been recorded already. */
    another: () => restart({ ...newDraft(state.draft.form), dated: true, timed: true }),
  };
}

function refusedWith(error: unknown): Pick<State, 'problems' | 'error'> {
  return { problems: error instanceof Problem ? fieldProblems(error) : {}, error };
}

export type Entry = ReturnType<typeof useEntry>;
