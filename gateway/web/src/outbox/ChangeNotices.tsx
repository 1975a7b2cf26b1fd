import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { toJournal } from '../journal/links';
import { Notice } from '../ui/Notice';
import { plural } from '../ui/format';
import { ChangeLine } from './ChangeLine';
import { describeChange } from './describe';
import classes from './outbox.module.css';
import { refusedIn, useOutbox, waitingIn } from './OutboxContext';
import { Waiting } from './Waiting';

/** The changes that wait, were not taken, or have just been made. */
export function ChangeNotices() {
  const { changes, sent } = useOutbox();
  const [waiting, refused] = [waitingIn(changes), refusedIn(changes)];
  return (
    <>
      <p role="status" className="visually-hidden">
        {waiting.length > 0 && waitingFor(waiting.length)}
      </p>
      {sent.changes.length > 0 && <Made />}
      {refused.length > 0 && (
        <Notice
          kind="problem"
          urgent
          icon={<IconAlertTriangle aria-hidden />}
          title={plural(
            refused.length,
            'modification n’a pas pu être enregistrée',
            'modifications n’ont pas pu être enregistrées',
          )}
        >
          <ul className={classes.list}>
            {refused.map((held) => (
              <ChangeLine key={held.id} held={held} />
            ))}
          </ul>
        </Notice>
      )}
      {waiting.length > 0 && (
        <Waiting
          title={waitingFor(waiting.length)}
          text={
            waiting.length === 1
              ? 'Elle est gardée sur cet appareil et partira seule dès que possible.'
              : 'Elles sont gardées sur cet appareil et partiront seules dès que possible, dans leur ordre.'
          }
        >
          {waiting.map((held) => (
            <ChangeLine key={held.id} held={held} />
          ))}
        </Waiting>
      )}
    </>
  );
}

const waitingFor = (count: number) =>
  plural(count, 'modification attend le réseau', 'modifications attendent le réseau');

/** Sent from here a moment ago. */
function Made() {
  const words = useWords();
  const { sent, acknowledge } = useOutbox();
  return (
    <Notice
      kind="info"
      urgent
      icon={<IconCircleCheck aria-hidden />}
      title={plural(
        sent.changes.length,
        'modification en attente est enregistrée',
        'modifications en attente sont enregistrées',
      )}
    >
      <ul className={classes.list}>
        {sent.changes.map((held) => (
          <li key={held.id} className={classes.line}>
            <Link
              to={toJournal(held.base.facts.team, held.base.facts.date, held.base.id)}
              className={classes.link ?? ''}
            >
              {describeChange(words, held)}
            </Link>
          </li>
        ))}
      </ul>
      <Button mt="xs" variant="default" onClick={acknowledge}>
        Masquer
      </Button>
    </Notice>
  );
}
