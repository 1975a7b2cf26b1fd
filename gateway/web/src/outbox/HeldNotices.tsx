import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Notice } from '../ui/Notice';
import { plural } from '../ui/format';
import type { Held } from './outbox';
import classes from './outbox.module.css';
import { refusedIn, useOutbox, waitingIn } from './OutboxContext';
import { Waiting } from './Waiting';

/** Of one and of several. */
type Number = readonly [one: string, many: string];

interface Props<H extends Held> {
  words: { waiting: Number; refused: Number; done: Number; goes: Number };
  held: H[];
  line: (held: H) => ReactNode;
  /** Sent from here a moment ago. */
  done: { id: string; to: string; text: string }[];
}

/** What of one kind waits, was not taken, or has just been done. */
export function HeldNotices<H extends Held>({ words, held, line, done }: Props<H>) {
  const { acknowledge } = useOutbox();
  const [waiting, refused] = [waitingIn(held), refusedIn(held)];
  const title = plural(waiting.length, ...words.waiting);
  return (
    <>
      <p role="status" className="visually-hidden">
        {waiting.length > 0 && title}
      </p>
      {done.length > 0 && (
        <Notice kind="info" urgent icon={<IconCircleCheck aria-hidden />} title={plural(done.length, ...words.done)}>
          <ul className={classes.list}>
            {done.map(({ id, to, text }) => (
              <li key={id} className={classes.line}>
                <Link to={to} className={classes.link ?? ''}>
                  {text}
                </Link>
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
          title={plural(refused.length, ...words.refused)}
        >
          <ul className={classes.list}>{refused.map(line)}</ul>
        </Notice>
      )}
      {waiting.length > 0 && (
        <Waiting title={title} text={words.goes[waiting.length === 1 ? 0 : 1]}>
          {waiting.map(line)}
        </Waiting>
      )}
    </>
  );
}
