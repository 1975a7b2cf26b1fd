import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../api/http';
import { DomainField } from '../entry/fields/DomainField';
import { ModeField, OutcomeField, ThemeField } from '../entry/fields/ListFields';
import { MoreFields } from '../entry/fields/MoreFields';
import type { FieldsProps } from '../entry/fields/props';
import { PublicsField } from '../entry/fields/PublicsField';
import { TeamFields } from '../entry/fields/TeamFields';
import { WhenWhereFields } from '../entry/fields/WhenWhereFields';
import type { EntryForm } from '../entry/form';
import { loadHabits } from '../entry/habits';
import { fieldProblems, missingFields, type FieldProblems } from '../entry/refusals';
import { usePerson } from '../session/SessionContext';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';
import type { Changing } from './useChange';

interface Props {
  correction: { form: EntryForm; reason: string };
  changing: Changing;
  onChange: (patch: { form?: EntryForm; reason?: string }) => void;
  onCancel: () => void;
  onSend: () => void;
}

/** All the facts of an entry, to be put right, and the reason why. */
export function AmendForm({ correction: { form, reason }, changing, onChange, onCancel, onSend }: Props) {
  const person = usePerson();
  const [own, setOwn] = useState<FieldProblems>({});
  const [habits] = useState(() => loadHabits(person.id));
  const refused = changing.error instanceof Problem ? fieldProblems(changing.error) : {};
  const problems: FieldProblems = { ...refused, ...own };
  const props: FieldsProps = { form, problems, habits, change: (patch) => onChange({ form: { ...form, ...patch } }) };
  const needsReason = own.general !== undefined;
  return (
    <form
      className={classes.amend}
      aria-label="Corriger l’intervention"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const missing = { ...missingFields(form), ...(reason.trim() ? {} : { general: 'Dites pourquoi.' }) };
        setOwn(missing);
        if (Object.keys(missing).length === 0) onSend();
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
      <MoreFields {...props} />
      <div className={classes.sendBar}>
        <Textarea
          label="Pourquoi cette correction ?"
          required
          autosize
          minRows={1}
          maxLength={500}
          value={reason}
          error={needsReason && !reason.trim() ? own.general : undefined}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
        {changing.error && <ProblemAlert error={changing.error} />}
        <Group>
          <Button type="submit" loading={changing.pending}>
            Enregistrer la correction
          </Button>
          <Button variant="default" onClick={onCancel}>
            Ne rien changer
          </Button>
        </Group>
      </div>
    </form>
  );
}
