import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { reasonOf } from './describe';
import { HeldNotices } from './HeldNotices';
import { drop, isForestalled, type HeldRequest } from './outbox';
import classes from './outbox.module.css';
import { useOutbox } from './OutboxContext';
import { Question } from './Question';
import { asDraft } from './asDraft';

const WORDS = {
  waiting: ['demande attend le réseau', 'demandes attendent le réseau'],
  refused: ['demande n’a pas pu être enregistrée', 'demandes n’ont pas pu être enregistrées'],
  done: ['demande en attente est enregistrée', 'demandes en attente sont enregistrées'],
  goes: [
    'Elle est gardée sur cet appareil et partira seule dès que possible.',
    'Elles sont gardées sur cet appareil et partiront seules dès que possible, dans leur ordre.',
  ],
} as const;

/** What else was asked for and waits, was not taken, or has just been done. */
export function RequestNotices() {
  const { requests, sent } = useOutbox();
  const done = sent.requests.map(({ id, way, title }) => ({ id, to: way, text: title }));
  return (
    <HeldNotices words={WORDS} held={requests} line={(held) => <RequestLine key={held.id} held={held} />} done={done} />
  );
}

/** One that waits or was refused: its author takes it up again where it was written, or gives it up. */
function RequestLine({ held }: { held: HeldRequest }) {
  const go = useNavigate();
  const [asked, setAsked] = useState(false);
  const { title, refusal, way } = held;
  // A step that somebody forestalled is compared on the page of what it is about, and stays until its author has chosen.
  const compare = isForestalled(held) && held.told !== undefined;
  const resume = () => {
    if (compare || asDraft(held)) void go(way);
  };
  return (
    <li className={classes.line}>
      <p>
        <strong>{title}</strong>
      </p>
      {refusal && <p>{reasonOf(refusal)}</p>}
      {asked ? (
        <Question
          text="Elle n’est gardée que sur cet appareil : abandonnée, elle sera perdue."
          onNo={() => setAsked(false)}
        >
          <Button color="red" onClick={() => drop(held)}>
            L’abandonner pour de bon
          </Button>
        </Question>
      ) : (
        <div className={classes.actions}>
          <Button variant="default" onClick={resume} aria-label={`${compare ? 'Comparer' : 'Reprendre'} ${title}`}>
            {compare ? 'Comparer' : 'Reprendre'}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)} aria-label={`Abandonner ${title}`}>
            Abandonner
          </Button>
        </div>
      )}
    </li>
  );
}
