import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import type { Entry } from '../entry/useEntry';
import { describeEntry, reasonOf } from './describe';
import { drop, type HeldEntry } from './outbox';
import classes from './outbox.module.css';
import { Question } from './Question';

/** An entry that waits or was refused: its author opens it in the form, or discards it after having been asked. */
export function EntryLine({ held, entry }: { held: HeldEntry; entry: Entry }) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const name = describeEntry(words, held.form);
  const { refusal } = held;
  const open = () => {
    entry.take(held);
    window.scrollTo(0, 0);
  };
  return (
    <li className={classes.line}>
      <p>
        <strong>{name}</strong>
      </p>
      {refusal && <p>{reasonOf(refusal)}</p>}
      {!asked && (
        <div className={classes.actions}>
          <Button variant="default" onClick={open} aria-label={`Ouvrir et corriger ${name}`}>
            {refusal ? 'Corriger' : 'Modifier'}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)} aria-label={`Supprimer ${name}`}>
            Supprimer
          </Button>
        </div>
      )}
      {asked && (
        <Question
          text="Elle n’est gardée que sur cet appareil : supprimée, elle sera perdue."
          onNo={() => setAsked(false)}
        >
          <Button color="red" onClick={() => drop(held)}>
            Supprimer pour de bon
          </Button>
        </Question>
      )}
    </li>
  );
}
