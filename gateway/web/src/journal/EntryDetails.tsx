import { useState } from 'react';
import { useWords } from '../api/directory';
import * as requests from '../api/requests';
import type { Intervention } from '../api/types';
import { fromFacts, toFacts, type EntryForm } from '../entry/form';
import { Remark, StatusBadge } from '../ui/StatusBadge';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Actions, type Action } from './Actions';
import { AmendForm } from './AmendForm';
import { ConflictView } from './ConflictView';
import { describe, missingNames } from './describe';
import { History } from './History';
import classes from './journal.module.css';
import { ReasonForm } from './ReasonForm';
import { useChange } from './useJournal';

/** A correction under way: the version it began on, and what it says. */
interface Correction {
  base: Intervention;
  form: EntryForm;
  reason: string;
}

export function EntryDetails({ entry }: { entry: Intervention }) {
  const words = useWords();
  const [action, setAction] = useState<Action | null>(null);
  const [correction, setCorrection] = useState<Correction | null>(null);
  const [said, setSaid] = useState('');
  const changing = useChange((now) => {
    setAction(null);
    setCorrection(null);
    setSaid(DONE[now.status]);
  });
  const stop = () => {
    changing.settle();
    setAction(null);
    setCorrection(null);
  };
  const start = (chosen: Action) => {
    changing.settle();
    setSaid('');
    if (chosen === 'validate') changing.ask(entry, requests.validate);
    else setAction(chosen);
    if (chosen === 'amend') setCorrection({ base: entry, form: fromFacts(entry.facts), reason: '' });
  };

  if (action === 'amend' && correction) {
    if (changing.conflict) {
      return (
        <ConflictView
          conflict={changing.conflict}
          mine={correction.form}
          onRedo={(form) => {
            setCorrection({ base: entry, form, reason: correction.reason });
            changing.settle();
          }}
          onKeep={stop}
        />
      );
    }
    return (
      <AmendForm
        key={correction.base.version}
        initial={correction}
        changing={changing}
        onCancel={stop}
        onSend={(form, reason) => {
          setCorrection({ ...correction, form, reason });
          changing.ask(correction.base, (base) => requests.amend(base, reason, toFacts(form)));
        }}
      />
    );
  }
  return (
    <>
      <p className={classes.badges}>
        <StatusBadge status={entry.status} />
        {entry.facts.late && <Remark>Tardive</Remark>}
      </p>
      <div role="status">
        {said && <p className={classes.said}>{said}</p>}
        {changing.conflict && (
          <p className={classes.forestalled}>
            Cette intervention a changé entre-temps. Vous voyez maintenant la version actuelle : relisez-la avant de
            recommencer.
          </p>
        )}
      </div>
      {changing.error && !action && <ProblemAlert error={changing.error} />}
      {entry.status !== 'VOIDED' && entry.facts.missing.length > 0 && (
        <p className={classes.missing}>Reste à compléter : {missingNames(words, entry.facts.missing)}.</p>
      )}
      {action === 'void' || action === 'return' ? (
        <ReasonForm
          key={entry.version}
          action={action}
          changing={changing}
          onCancel={stop}
          onSend={(reason) =>
            changing.ask(entry, (base) =>
              action === 'void' ? requests.voidEntry(base, reason) : requests.returnEntry(base, reason),
            )
          }
        />
      ) : (
        <Actions entry={entry} pending={changing.pending} onChoose={start} />
      )}
      <h3 className={classes.sectionTitle}>Les faits</h3>
      <dl className={classes.facts}>
        {describe(words, entry.facts).map(({ field, name, value }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.sectionTitle}>L’histoire de cette saisie</h3>
      <History steps={entry.history ?? []} />
    </>
  );
}

const DONE: Record<Intervention['status'], string> = {
  RECORDED: 'La correction est enregistrée.',
  RETURNED: 'L’intervention est renvoyée pour être complétée.',
  VALIDATED: 'L’intervention est validée.',
  VOIDED: 'L’intervention est annulée : elle ne compte plus.',
};
