import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { messagesByField } from '../../api/http';
import { now } from '../clock';
import { clockAt } from '../format';
import classes from '../layout.module.css';
import { ProblemAlert } from '../ProblemAlert';
import { Abandon } from './Abandon';
import type { Which } from './drafts';
import { DateField } from './fields';
import { Form } from './Form';
import { useDraft, type Draft } from './useDraft';

export type Problems = Record<string, string | undefined>;

/** What somebody says of a thing, and of what day: today, until another one is chosen. */
export type Dated<T> = T & { date: string };

interface Saying<T> {
  value: Dated<T>;
  change: (value: Dated<T>) => void;
  draft: Draft;
  today: string;
  /** It was sent: the form is as it was at first, without a draft. */
  end: () => void;
}

/** What a dated form holds; a draft of it is kept like that of any form. */
export function useDated<T extends object>(which: Which, initial: T): Saying<T> {
  const today = clockAt(now()).day;
  const first = { ...initial, date: today };
  const { value, change, begin, draft } = useDraft<Dated<T>>(which, first);
  return { value, change, draft, today, end: () => begin(first) };
}

export interface DatedProps<T> {
  label: string;
  send: string;
  /** What is wrong with it here; the service has the last word. */
  faults?: (said: T) => Problems;
  children?: (said: T, change: (patch: Partial<T>) => void, problems: Problems) => ReactNode;
}

interface Props<T> extends DatedProps<T> {
  saying: Saying<T>;
  doing: { error: unknown; isPending: boolean };
  /** What came of it is said by this, where it is not what is said of any form. */
  said?: ReactNode;
  onSend: (said: Dated<T>) => void;
}

const NO_FAULTS = () => ({});

/** One gesture: what it takes, the day of the fact, and nothing more. */
export function DatedForm<T extends object>(props: Props<T>) {
  const { saying, doing, label, send, faults = NO_FAULTS, children, onSend } = props;
  const { value, change, draft, today } = saying;
  const [asked, setAsked] = useState(false);
  const own = faults(value);
  const wrong = Object.values(own).some((fault) => fault !== undefined);
  const problems: Problems = { ...messagesByField(doing.error), ...(asked ? own : {}) };
  return (
    <Form
      className={classes.form}
      label={label}
      draft={draft}
      refusal={doing.error}
      onSubmit={() => {
        setAsked(true);
        if (!wrong && !doing.isPending) onSend(value);
      }}
    >
      {children?.(value, (patch) => change({ ...value, ...patch }), problems)}
      <DateField
        label="Date"
        required
        latest={today}
        value={value.date}
        error={problems.date}
        onChange={(date) => change({ ...value, date })}
      />
      {props.said ?? (doing.error ? <ProblemAlert error={doing.error} /> : null)}
      <Group>
        <Button type="submit" loading={doing.isPending}>
          {send}
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
