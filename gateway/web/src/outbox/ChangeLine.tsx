import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { toJournal } from '../journal/links';
import { describeChange, motiveOf, reasonOf } from './describe';
import { GiveUp } from './GiveUp';
import { isForestalled, type HeldChange } from './outbox';
import classes from './outbox.module.css';

/** A change that waits or was refused: its author goes on with it where the entry is, or gives it up. */
export function ChangeLine({ held }: { held: HeldChange }) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const { base, refusal } = held;
  const name = describeChange(words, held);
  const motive = motiveOf(held);
  const open = isForestalled(held) ? 'Comparer' : refusal ? 'Reprendre' : 'Ouvrir';
  return (
    <li className={classes.line}>
      <p>
        <strong>{name}</strong>
      </p>
      {motive && <p>Motif : {motive}</p>}
      {refusal && (
        <p>{isForestalled(held) ? 'Quelqu’un a changé cette intervention entre-temps.' : reasonOf(refusal)}</p>
      )}
      {asked ? (
        <GiveUp held={held} onNo={() => setAsked(false)} />
      ) : (
        <div className={classes.actions}>
          <Button
            component={Link}
            to={toJournal(base.facts.team, base.facts.date, base.id)}
            variant="default"
            aria-label={`${open} ${name}`}
          >
            {open}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)} aria-label={`Abandonner ${name}`}>
            Abandonner
          </Button>
        </div>
      )}
    </li>
  );
}
