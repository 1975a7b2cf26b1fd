import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../api/directory';
import type { Entry } from '../useEntry';
import { describeQueued } from './describe';
import { drop, type Queued } from './queue';
import classes from './queue.module.css';

type Asked = 'nothing' | 'discard' | 'replace';

/** One entry of the queue: its author opens it in the form, or discards it after having been asked. */
export function QueuedLine({ queued, entry }: { queued: Queued; entry: Entry }) {
  const words = useWords();
  const [asked, setAsked] = useState<Asked>('nothing');
  const name = describeQueued(words, queued.form);
  const { refusal } = queued;
  const open = () => {
    entry.take(queued);
    window.scrollTo(0, 0);
  };
  return (
    <li className={classes.line}>
      <p>
        <strong>{name}</strong>
      </p>
      {refusal && <p>{refusal.errors.map(({ message }) => message).join(' ') || refusal.detail || refusal.title}</p>}
      {asked === 'nothing' && (
        <div className={classes.actions}>
          <Button
            variant="default"
            onClick={entry.touched ? () => setAsked('replace') : open}
            aria-label={`Ouvrir et corriger ${name}`}
          >
            {refusal ? 'Corriger' : 'Modifier'}
          </Button>
          <Button variant="subtle" onClick={() => setAsked('discard')} aria-label={`Supprimer ${name}`}>
            Supprimer
          </Button>
        </div>
      )}
      {asked === 'replace' && (
        <Question text="La saisie en cours sera effacée et remplacée par celle-ci." onNo={() => setAsked('nothing')}>
          <Button onClick={open}>La remplacer</Button>
        </Question>
      )}
      {asked === 'discard' && (
        <Question
          text="Elle n’est gardée que sur cet appareil : supprimée, elle sera perdue."
          onNo={() => setAsked('nothing')}
        >
          <Button color="red" onClick={() => drop(queued.person, queued.id)}>
            Supprimer pour de bon
          </Button>
        </Question>
      )}
    </li>
  );
}

interface QuestionProps {
  text: string;
  onNo: () => void;
  children: ReactNode;
}

function Question({ text, onNo, children }: QuestionProps) {
  return (
    <div role="alert">
      <p>{text}</p>
      <div className={classes.actions}>
        {children}
        <Button variant="default" onClick={onNo} autoFocus>
          Ne rien changer
        </Button>
      </div>
    </div>
  );
}
