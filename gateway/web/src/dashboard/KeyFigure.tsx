import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dashboard.module.css';
import { RuleHint } from './RuleHint';

interface Props {
  label: string;
  value: string;
  rule: string;
  /** Of its heading: below a section, one deeper. */
  level?: 2 | 3;
  /** Shows what is behind it; without, it stands for itself. */
  onOpen?: (() => void) | undefined;
  /** What is shown then. */
  opens?: string;
  /** What of it can be opened by itself. */
  parts?: ReactNode;
  children?: ReactNode;
}

/** A figure in large, with its rule, and what is behind it one tap away. */
export function KeyFigure({ label, value, rule, level = 2, onOpen, opens = 'voir les actes', parts, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li className={classes.key}>
      <div className={classes.keyHead}>
        <Heading>{label}</Heading>
        <RuleHint code={rule} about={label} />
      </div>
      {onOpen ? (
        <UnstyledButton className={classes.keyValue} onClick={onOpen} aria-label={`${label} : ${value}, ${opens}`}>
          {value}
        </UnstyledButton>
      ) : (
        <p className={classes.keyValue}>{value}</p>
      )}
      {children && <p className={classes.keyNote}>{children}</p>}
      {parts && <div className={classes.parts}>{parts}</div>}
    </li>
  );
}

/** A part of a figure, which opens what is behind it. */
export function Part({ onOpen, children }: { onOpen: () => void; children: string }) {
  return (
    <button type="button" className={classes.part} onClick={onOpen}>
      {children}
    </button>
  );
}
