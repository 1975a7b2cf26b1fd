import { Button, Group } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useWords } from '../api/directory';
import { toFacts, type EntryForm } from '../entry/form';
import { Notice } from '../ui/Notice';
import { describe } from './describe';
import classes from './journal.module.css';
import { redoOn } from './merge';
import type { Conflict } from './useChange';

interface Props {
  conflict: Conflict;
  mine: EntryForm;
  onRedo: (form: EntryForm) => void;
  onKeep: () => void;
}

/** Somebody changed the entry meanwhile: both versions side by side, nothing overwritten. */
export function ConflictView({ conflict: { base, current }, mine, onRedo, onKeep }: Props) {
  const words = useWords();
  const ours = describe(words, toFacts(mine));
  const theirs = describe(words, current.facts);
  const fields = [...new Map([...ours, ...theirs].map(({ field, name }) => [field, name]))];
  const valueIn = (described: typeof ours, field: string) =>
    described.find((one) => one.field === field)?.value ?? 'non renseigné';
  const rows = fields
    .map(([field, name]) => ({ field, name, mine: valueIn(ours, field), theirs: valueIn(theirs, field) }))
    .filter((row) => row.mine !== row.theirs);
  const last = current.history?.at(-1);
  return (
    <div className={classes.amend}>
      <Notice
        kind="warning"
        urgent
        icon={<IconGitMerge aria-hidden />}
        title="Quelqu’un a changé cette intervention entre-temps"
      >
        <p>
          {last?.author ? `${words.person(last.author)} l’a changée pendant que vous la corrigiez. ` : ''}
          Rien n’a été écrasé. Comparez, puis choisissez.
        </p>
      </Notice>
      {current.status === 'VOIDED' ? (
        <p>Elle est maintenant annulée et ne peut plus être corrigée.</p>
      ) : (
        <table className={classes.compare}>
          <caption className="visually-hidden">Différences entre votre version et la version actuelle</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">Votre version</th>
              <th scope="col">Version actuelle</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{row.name}</th>
                <td>{row.mine}</td>
                <td>{row.theirs}</td>
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={3}>Les deux versions disent la même chose.</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <Group>
        {current.status !== 'VOIDED' && (
          <Button onClick={() => onRedo(redoOn(base, current, mine))}>
            Refaire ma correction sur la version actuelle
          </Button>
        )}
        <Button variant="default" onClick={onKeep}>
          Garder la version actuelle
        </Button>
      </Group>
    </div>
  );
}
