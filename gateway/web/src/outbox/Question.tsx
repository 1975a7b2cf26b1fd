import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './outbox.module.css';

interface QuestionProps {
  text: string;
  onNo: () => void;
  children: ReactNode;
}

/** Asked in the place of the buttons, before something is lost. */
export function Question({ text, onNo, children }: QuestionProps) {
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
