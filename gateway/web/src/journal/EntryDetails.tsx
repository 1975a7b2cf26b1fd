import { useState } from 'react';
import type { Intervention } from '../api/types';
import { fromFacts, toFacts, type EntryForm } from '../entry/form';
import { usePerson } from '../session/SessionContext';
import { DraftNotices } from '../ui/form/DraftNotices';
import { useDraft } from '../ui/form/useDraft';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Actions, type Action } from './Actions';
import { AmendForm } from './AmendForm';
import { ConflictView } from './ConflictView';
import { EntryBadges, FactsAndHistory, StillMissing } from './EntryReading';
import classes from './journal.module.css';
import { ReasonForm } from './ReasonForm';
import { useChange } from './useJournal';

/** What is being done with the entry: for a correction, the version it began on and what it says. */
type Task =
  | { action: 'amend'; base: Intervention; form: EntryForm; reason: string }
  | { action: 'void' | 'return'; reason: string };

export function EntryDetails({ entry }: { entry: Intervention }) {
  const person = usePerson();
  const which = { person: person.id, form: 'change', thing: entry.id };
  const { value: task, change: setTask, begin, draft } = useDraft<Task | null>(which, null);
  const [said, setSaid] = useState('');
  const changing = useChange((now) => {
    begin(null);
    setSaid(DONE[now.status]);
  });
  const stop = () => {
    changing.settle();
    begin(null);
  };
  const kept = { ...draft, abandon: stop };
  const start = (action: Action) => {
    changing.settle();
    setSaid('');
    if (action === 'validate') changing.ask(entry, { action });
    else if (action === 'amend') begin({ action, base: asKept(entry), form: fromFacts(entry.facts), reason: '' });
    else begin({ action, reason: '' });
  };

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
      <AmendForm
        key={task.base.version}
        correction={task}
        draft={kept}
        changing={changing}
        onChange={(patch) => setTask({ ...task, ...patch })}
        onSend={() =>
          changing.ask(task.base, { action: 'amend', reason: task.reason.trim(), facts: toFacts(task.form) })
        }
      />
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
      <StillMissing entry={entry} />
      {task ? (
        <ReasonForm
          key={entry.version}
          action={task.action}
          reason={task.reason}
          draft={kept}
          changing={changing}
          onChange={(reason) => setTask({ ...task, reason })}
          onSend={() => changing.ask(entry, { action: task.action, reason: task.reason.trim() })}
        />
      ) : (
        <>
          <DraftNotices draft={kept} about={(value) => ABOUT[(value as Task).action]} />
          <Actions entry={entry} pending={changing.pending} onChoose={start} />
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

const DONE: Record<Intervention['status'], string> = {
  RECORDED: 'La correction est enregistrée.',
  RETURNED: 'L’intervention est renvoyée pour être complétée.',
  VALIDATED: 'L’intervention est validée.',
  VOIDED: 'L’intervention est annulée : elle ne compte plus.',
};
