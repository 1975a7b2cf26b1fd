import { useEffect, useRef, useState } from 'react';
import type { Intervention } from '../api/types';
import { fromFacts, toFacts, type EntryForm } from '../entry/form';
import { usePerson } from '../session/SessionContext';
import { drop, isForestalled, type HeldChange } from '../outbox/outbox';
import { useChangesOf } from '../outbox/OutboxContext';
import { DraftNotices } from '../ui/form/DraftNotices';
import { useDraft } from '../ui/form/useDraft';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Actions, type Action } from './Actions';
import { AmendForm } from './AmendForm';
import { ConflictView } from './ConflictView';
import { AskedFor, EntryBadges, FactsAndHistory, StillMissing } from './EntryReading';
import classes from './journal.module.css';
import { HeldOnEntry } from './HeldOnEntry';
import { ReasonForm } from './ReasonForm';
import { useChange } from './useChange';

/** What is being done with the entry: for a correction, the version it began on and what it says. */
type Task = { replaced?: HeldChange } & (
  | { action: 'amend'; base: Intervention; form: EntryForm; reason: string }
  | { action: 'void' | 'return'; reason: string }
);

/** @param doing what its reader came to do, begun at once */
export function EntryDetails({ entry, doing = null }: { entry: Intervention; doing?: Action | null }) {
  const person = usePerson();
  const held = useChangesOf(entry.id);
  const which = { person: person.id, form: 'change', thing: entry.id };
  const { value: task, change: setTask, begin, draft } = useDraft<Task | null>(which, begunWith(entry, held, doing));
  const [said, setSaid] = useState('');
  const [queued, setQueued] = useState(0);
  const waits = useRef<HTMLDivElement>(null);
  // What waits stands above what was looked at, and is gone on from.
  useEffect(() => {
    if (queued > 0) waits.current?.focus();
  }, [queued]);
  const changing = useChange((now) => {
    begin(null);
    setSaid(now ? doneTo(now) : '');
    if (now === null) setQueued((before) => before + 1);
  });
  const stop = () => {
    changing.settle();
    begin(null);
  };
  const kept = { ...draft, abandon: stop };
  const start = (action: Action) => {
    changing.settle();
    setSaid('');
    if (isTap(action)) changing.ask(standing(entry, held).base, { action });
    else begin(taskOf(action, entry, held));
  };
  /** What was refused begins again from what its author had written. */
  const resume = (replaced: HeldChange) => {
    const { change, base } = replaced;
    changing.settle();
    setSaid('');
    if (!('reason' in change)) changing.ask(entry, change, replaced);
    else if (change.action === 'amend') {
      setTask({ action: 'amend', base, form: fromFacts(change.facts), reason: change.reason, replaced });
    } else setTask({ action: change.action, reason: change.reason, replaced });
  };

  const stale = held.find(
    (one) => isForestalled(one) && one.change.action === 'amend' && one.base.version < entry.version,
  );
  const forestalled = task === null && stale?.change.action === 'amend' ? { held: stale, change: stale.change } : null;
  if (forestalled) {
    const { base } = forestalled.held;
    const redo = (form: EntryForm) =>
      setTask({
        action: 'amend',
        base: asKept(entry),
        form,
        reason: forestalled.change.reason,
        replaced: forestalled.held,
      });
    return (
      <ConflictView
        conflict={{ base, current: entry }}
        mine={fromFacts(forestalled.change.facts)}
        onRedo={redo}
        onKeep={() => drop(forestalled.held)}
      />
    );
  }
  if (task?.action === 'amend') {
    if (changing.conflict) {
      return (
        <ConflictView
          conflict={changing.conflict}
          mine={task.form}
          onRedo={(form) => {
            setTask({ ...task, base: asKept(entry), form });
            changing.settle();
          }}
          onKeep={stop}
        />
      );
    }
    return (
      <>
        <AskedFor entry={entry} />
        <AmendForm
          key={task.base.version}
          correction={task}
          draft={kept}
          changing={changing}
          onChange={(patch) => setTask({ ...task, ...patch })}
          onSend={() =>
            changing.ask(
              task.base,
              { action: 'amend', reason: task.reason.trim(), facts: toFacts(task.form) },
              task.replaced,
            )
          }
        />
      </>
    );
  }
  return (
    <>
      <EntryBadges entry={entry} />
      <div role="status">
        {said && <p className={classes.said}>{said}</p>}
        {changing.conflict && (
          <p className={classes.forestalled}>
            Cette intervention a changé entre-temps. Vous voyez maintenant la version actuelle : relisez-la avant de
            recommencer.
          </p>
        )}
      </div>
      {changing.error && !task && <ProblemAlert error={changing.error} />}
      <div ref={waits} tabIndex={-1} className={classes.heldList}>
        {!task && held.map((one) => <HeldOnEntry key={one.id} held={one} entry={entry} onResume={resume} />)}
      </div>
      <AskedFor entry={entry} />
      <StillMissing entry={entry} />
      {task ? (
        <ReasonForm
          key={entry.version}
          action={task.action}
          reason={task.reason}
          draft={kept}
          changing={changing}
          onChange={(reason) => setTask({ ...task, reason })}
          onSend={() =>
            changing.ask(standing(entry, held).base, { action: task.action, reason: task.reason.trim() }, task.replaced)
          }
        />
      ) : (
        <>
          <DraftNotices draft={kept} about={(value) => ABOUT[(value as Task).action]} />
          {mayGoOn(held) && <Actions entry={entry} pending={changing.pending} onChoose={start} />}
        </>
      )}
      <FactsAndHistory entry={entry} />
    </>
  );
}

/** As it was when the correction began; its history is read from the server alone. */
const asKept = (entry: Intervention): Intervention => ({ ...entry, history: [] });

const ABOUT: Record<Task['action'], string> = {
  amend: 'Une correction',
  return: 'Ce qu’il faut compléter',
  void: 'Le motif d’une annulation',
};

/** After what waits, what is done next is done to what it will make of the entry. */
function standing(entry: Intervention, held: HeldChange[]): { base: Intervention; form: EntryForm } {
  const last = held.filter(({ refusal }) => refusal === null).at(-1);
  if (last?.change.action !== 'amend') return { base: entry, form: fromFacts(entry.facts) };
  return { base: last.base, form: fromFacts(last.change.facts) };
}

/** A correction that waits may be followed by something else; what it will be after anything else is for the service to say. */
const mayGoOn = (held: HeldChange[]) =>
  held.every(({ change, refusal }) => refusal === null && change.action === 'amend');

/** Done by one tap, without a word. */
type Tap = 'validate' | 'prolong' | 'withdraw';
const isTap = (action: Action): action is Tap => ['validate', 'prolong', 'withdraw'].includes(action);

function taskOf(action: Exclude<Action, Tap>, entry: Intervention, held: HeldChange[]): Task {
  if (action !== 'amend') return { action, reason: '' };
  const { base, form } = standing(entry, held);
  return { action, base: asKept(base), form, reason: '' };
}

/** What its reader came to do, where it is offered and nothing else is under way. */
function begunWith(entry: Intervention, held: HeldChange[], doing: Action | null): Task | null {
  if (!doing || isTap(doing) || held.length > 0 || !entry.actions.includes(doing)) return null;
  return taskOf(doing, entry, held);
}

const STEPS: Record<string, string> = {
  PROLONGED: 'Ses médiateurs ont 7 jours de plus pour la compléter.',
  WITHDRAWN: 'La validation est annulée : l’intervention est de nouveau à valider.',
};
const doneTo = (now: Intervention): string => STEPS[now.history?.at(-1)?.what ?? ''] ?? DONE[now.status];

const DONE: Record<Intervention['status'], string> = {
  RECORDED: 'La correction est enregistrée.',
  RETURNED: 'L’intervention est renvoyée pour être complétée.',
  VALIDATED: 'L’intervention est validée.',
  VOIDED: 'L’intervention est annulée : elle ne compte plus.',
};
