import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import classes from './form.module.css';

interface Props {
  touched: boolean;
  onAbandon: () => void;
  children?: ReactNode;
}

/** The way out that loses what was written: it asks before it does; where nothing was, it is just the way out. */
export function Abandon({ touched, onAbandon, children = 'Abandonner' }: Props) {
  const [asked, setAsked] = useState(false);
  if (!touched) {
    return (
      <Button variant="default" onClick={onAbandon}>
        Ne rien changer
      </Button>
    );
  }
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {children}
      </Button>
    );
  }
  return (
    <Group role="group" aria-label="Effacer ce que vous avez écrit ?" gap="sm">
      <span className={classes.question}>Effacer ce que vous avez écrit ?</span>
      <Button
        color="red.9"
        variant="outline"
        onClick={() => {
          setAsked(false);
          onAbandon();
        }}
      >
        Effacer
      </Button>
      <Button variant="default" autoFocus onClick={() => setAsked(false)}>
        Garder
      </Button>
    </Group>
  );
}
