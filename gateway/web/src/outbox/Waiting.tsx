import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { NoAnswer, Problem } from '../api/http';
import { Notice } from '../ui/Notice';
import { problemTitle } from '../ui/ProblemAlert';
import classes from './outbox.module.css';
import { useOutbox } from './OutboxContext';

interface Props {
  title: string;
  text: string;
  /** Each thing that waits, a line of a list. */
  children: ReactNode;
}

/** What waits for the network, and why where it is something else. */
export function Waiting({ title, text, children }: Props) {
  const { sending, error, send } = useOutbox();
  const told = error !== null && !(error instanceof NoAnswer) && !(error instanceof Problem && error.status === 503);
  return (
    <Notice kind="warning" icon={<IconCloudOff aria-hidden />} title={title}>
      <p>
        {told && `${problemTitle(error)} `}
        {text}
      </p>
      <details className={classes.details}>
        <summary>Voir ce qui attend</summary>
        <ul className={classes.list}>{children}</ul>
      </details>
      <Button variant="default" loading={sending} onClick={send}>
        Envoyer maintenant
      </Button>
    </Notice>
  );
}
