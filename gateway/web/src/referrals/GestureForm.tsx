import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { messagesByField } from '../api/http';
import type { Referral } from '../api/referrals';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { Abandon } from '../ui/form/Abandon';
import { DateField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { clockAt } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './referrals.module.css';
import { useReferralGesture } from './useReferrals';

export type Problems = Record<string, string | undefined>;

export interface FormProps {
  referral: Referral;
  onDone: () => void;
}

interface Props<T> extends FormProps {
  label: string;
  send: string;
  /** What the form is called among drafts. */
  name: string;
  initial: T;
  /** What is wrong with it here; the service has the last word. */
  faults?: (said: T) => Problems;
  /** Where it is sent. */
  to: string;
  body: (said: T) => object;
  children?: (said: T, change: (patch: Partial<T>) => void, problems: Problems) => ReactNode;
}

const NO_FAULTS = () => ({});

/** One gesture of a referral: what it takes, the day of the fact, and nothing more. */
export function GestureForm<T extends object>(props: Props<T>) {
  const { referral, label, send, name, initial, faults = NO_FAULTS, to, body, children, onDone } = props;
  const me = usePerson();
  const today = clockAt(now()).day;
  const [asked, setAsked] = useState(false);
  const first = { ...initial, date: today };
  const { value, change, begin, draft } = useDraft(
    { person: me.id, form: `referral-${name}`, thing: referral.id },
    first,
  );
  const doing = useReferralGesture(referral, () => {
    begin(first);
    onDone();
  });
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
        if (!wrong && !doing.isPending) doing.mutate({ to, body: { ...body(value), date: value.date } });
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
      {doing.error && <ProblemAlert error={doing.error} />}
      <Group>
        <Button type="submit" loading={doing.isPending}>
          {send}
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
