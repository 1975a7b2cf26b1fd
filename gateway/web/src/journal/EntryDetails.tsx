import { useState } from 'react';
import type { Intervention } from '../api/types';
import { fromFacts, toFacts, type EntryForm } from '../entry/form';
import { usePerson } from '../session/SessionContext';
import { underWayBefore, useUnderWay } from '../session/underWay';
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
  const [task, setTask] = useState(() => underWayBefore(person.id, entry.id) as Task | null);
  const [said, setSaid] = useState('');
  useUnderWay(person.id, entry.id, task);
  const changing = useChange((now) => {
    setTask(null);
    setSaid(DONE[now.status]);
  });
  const stop = () => {
    changing.settle();
    setTask(null);
  };
  const start = (action: Action) => {
    changing.settle();
    setSaid('');
    if (action === 'validate') changing.ask(entry, { action });
    else if (action === 'amend') setTask({ action, base: entry, form: fromFacts(entry.facts), reason: '' });
    else setTask({ action, reason: '' });
  };

  if (task?.action === 'amend') {
    if (changing.conflict) {
      return (
        <ConflictView
          conflict={changing.conflict}
          mine={task.form}
          onRedo={(form) => {
            setTask({ ...task, base: entry, form });
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
        changing={changing}
        onChange={(patch) => setTask({ ...task, ...patch })}
        onCancel={stop}
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
          changing={changing}
          onChange={(reason) => setTask({ ...task, reason })}
          onCancel={stop}
          onSend={() => changing.ask(entry, { action: task.action, reason: task.reason.trim() })}
        />
      ) : (
        <Actions entry={entry} pending={changing.pending} onChoose={start} />
      )}
      <FactsAndHistory entry={entry} />
    </>
  );
}

const DONE: Record<Intervention['status'], string> = {
  RECORDED: 'La correction est enregistrée.',
  RETURNED: 'L’intervention est renvoyée pour être complétée.',
  VALIDATED: 'L’intervention est validée.',
  VOIDED: 'L’intervention est annulée : elle ne compte plus.',
};
