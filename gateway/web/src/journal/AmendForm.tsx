import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../api/generated/limits';
import { Problem } from '../api/http';
import { DomainField } from '../entry/fields/DomainField';
import { ModeField, OutcomeField, ThemeField } from '../entry/fields/ListFields';
import { MeasureFields } from '../entry/fields/MeasureFields';
import { MoreFields } from '../entry/fields/MoreFields';
import type { FieldsProps } from '../entry/fields/props';
import { PublicsField } from '../entry/fields/PublicsField';
import { TeamFields } from '../entry/fields/TeamFields';
import { WhenWhereFields } from '../entry/fields/WhenWhereFields';
import type { EntryForm } from '../entry/form';
import { loadHabits } from '../entry/habits';
import { faultsOf, fieldProblems, type FieldProblems } from '../entry/refusals';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { Abandon } from '../ui/form/Abandon';
import { LongField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import type { Draft } from '../ui/form/useDraft';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';
import type { Changing } from './useChange';

interface Props {
  correction: { form: EntryForm; reason: string };
  draft: Draft;
  changing: Changing;
  onChange: (patch: { form?: EntryForm; reason?: string }) => void;
  onSend: () => void;
}

const LIMIT = LIMITS.intervention.AmendRequest.reason;

/** All the facts of an entry, to be put right, and the reason why. */
export function AmendForm({ correction: { form, reason }, draft, changing, onChange, onSend }: Props) {
  const person = usePerson();
  const [asked, setAsked] = useState(false);
  const [habits] = useState(() => loadHabits(person.id));
  const own = faultsOf(form, now());
  const ofReason = textFault(reason, LIMIT);
  const refused = changing.error instanceof Problem ? fieldProblems(changing.error) : {};
  const problems: FieldProblems = asked ? { ...refused, ...own } : refused;
  const props: FieldsProps = { form, problems, habits, change: (patch) => onChange({ form: { ...form, ...patch } }) };
  return (
    <Form
      className={classes.amend}
      label="Corriger l’intervention"
      draft={draft}
      refusal={changing.error}
      onSubmit={() => {
        setAsked(true);
        if (Object.keys(own).length === 0 && !ofReason && !changing.pending) onSend();
      }}
    >
      <WhenWhereFields {...props} />
      <TeamFields {...props} teamFixed={false} />
      <h3 className={classes.sectionTitle}>Domaine</h3>
      <DomainField {...props} />
      <ThemeField {...props} />
      <h3 className={classes.sectionTitle}>Publics rencontrés</h3>
      <PublicsField {...props} />
      <ModeField {...props} />
      <OutcomeField {...props} />
      <MeasureFields {...props} />
      <MoreFields {...props} />
      <div className={classes.sendBar}>
        <LongField
          label="Pourquoi cette correction ?"
          required
          rows={1}
          limit={LIMIT}
          value={reason}
          error={asked ? ofReason : undefined}
          onChange={(said) => onChange({ reason: said })}
        />
        {changing.error && <ProblemAlert error={changing.error} />}
        <Group>
          <Button type="submit" loading={changing.pending}>
            Enregistrer la correction
          </Button>
          <Abandon touched={draft.touched} onAbandon={draft.abandon} />
        </Group>
      </div>
    </Form>
  );
}
