import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keepDraft, letGo } from '../ui/form/drafts';
import { plural } from '../ui/format';
import { Notice } from '../ui/Notice';
import { uuidv7 } from '../ui/uuid';
import { reasonOf } from './describe';
import { drop, type HeldRequest } from './outbox';
import classes from './outbox.module.css';
import { refusedIn, useOutbox, waitingIn } from './OutboxContext';
import { Question } from './Question';
import { Waiting } from './Waiting';

const waitingFor = (count: number) => plural(count, 'demande attend le réseau', 'demandes attendent le réseau');

/** What else was asked for and waits, was not taken, or has just been done. */
export function RequestNotices() {
  const { requests, sent, acknowledge } = useOutbox();
  const [waiting, refused] = [waitingIn(requests), refusedIn(requests)];
  const done = sent.requests;
  return (
    <>
      <p role="status" className="visually-hidden">
        {waiting.length > 0 && waitingFor(waiting.length)}
      </p>
      {done.length > 0 && (
        <Notice
          kind="info"
          urgent
          icon={<IconCircleCheck aria-hidden />}
          title={plural(done.length, 'demande en attente est enregistrée', 'demandes en attente sont enregistrées')}
        >
          <ul className={classes.list}>
            {done.map(({ id, title }) => (
              <li key={id} className={classes.line}>
                {title}
              </li>
            ))}
          </ul>
          <Button mt="xs" variant="default" onClick={acknowledge}>
            Masquer
          </Button>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice
          kind="problem"
          urgent
          icon={<IconAlertTriangle aria-hidden />}
          title={plural(
            refused.length,
            'demande n’a pas pu être enregistrée',
            'demandes n’ont pas pu être enregistrées',
          )}
        >
          <ul className={classes.list}>
            {refused.map((held) => (
              <RequestLine key={held.id} held={held} />
            ))}
          </ul>
        </Notice>
      )}
      {waiting.length > 0 && (
        <Waiting
          title={waitingFor(waiting.length)}
          text="Gardé sur cet appareil, cela partira tout seul dès que possible, dans l’ordre."
        >
          {waiting.map((held) => (
            <RequestLine key={held.id} held={held} />
          ))}
        </Waiting>
      )}
    </>
  );
}

/** One that waits or was refused: its author takes it up again where it was written, or gives it up. */
function RequestLine({ held }: { held: HeldRequest }) {
  const go = useNavigate();
  const [asked, setAsked] = useState(false);
  const { title, refusal, draft, way, person } = held;
  const resume = () => {
    if (draft) {
      const which = { person, form: draft.form, thing: draft.thing };
      const id = uuidv7();
      // What was asked stays until its form has it again.
      if (!keepDraft(which, id, draft.value)) return;
      letGo(which, id);
    }
    drop(held);
    void go(way);
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
          <Button variant="default" onClick={resume} aria-label={`Reprendre ${title}`}>
            Reprendre
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)} aria-label={`Abandonner ${title}`}>
            Abandonner
          </Button>
        </div>
      )}
    </li>
  );
}
