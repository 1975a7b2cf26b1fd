import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { messagesByField } from '../api/http';
import type { ListedPartner } from '../api/partners';
import type { Intervention } from '../api/types';
import { PartnerChooser } from '../partners/PartnerChooser';
import { usePropose } from '../partners/usePartners';
import { BEGINNINGS } from '../referrals/EndForms';
import { usePerson } from '../session/SessionContext';
import { ChoiceButtons } from '../ui/ChoiceButtons';
import { now } from '../ui/clock';
import { Abandon } from '../ui/form/Abandon';
import { ChoiceField, DateField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { clockAt } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { uuidv7 } from '../ui/uuid';
import classes from './journal.module.css';

interface Props {
  entry: Intervention;
  /** Whether it is there, or waits on the device. */
  onDone: (there: boolean) => void;
  onAbandon: () => void;
}

interface Said {
  id: string;
  level: string | null;
  /** How far it went that day. */
  status: string | null;
  kind: string | null;
  partner: ListedPartner | null;
  date: string;
}

/** Somebody met during an act is put in touch with a partner: how far, and with whom. */
export function ReferralForm({ entry, onDone, onAbandon }: Props) {
  const words = useWords();
  const me = usePerson();
  const today = clockAt(now()).day;
  const initial: Said = { id: uuidv7(), level: null, status: null, kind: null, partner: null, date: entry.facts.date };
  const { value, change, begin, draft } = useDraft({ person: me.id, form: 'referral', thing: entry.id }, initial);
  const [asked, setAsked] = useState(false);
  const proposing = usePropose(entry, (now) => {
    begin(initial);
    onDone(now !== null);
  });
  const kind = value.partner?.kind ?? value.kind;
  const own: Record<string, string> = {
    ...(value.level === null ? { level: 'Choisissez jusqu’où vous êtes allé.' } : {}),
    ...(value.level !== null && value.level !== 'ORIENTATION' && (value.status ?? null) === null
      ? { status: 'Dites où l’on en est.' }
      : {}),
    ...(kind === null ? { partnerType: 'Choisissez un partenaire, ou au moins son type.' } : {}),
    ...(value.date === '' ? { date: 'Choisissez le jour.' } : {}),
  };
  const problems = { ...messagesByField(proposing.error), ...(asked ? own : {}) };
  return (
    <Form
      className={classes.referral}
      label="Mettre en relation"
      draft={draft}
      refusal={proposing.error}
      onSubmit={() => {
        setAsked(true);
        if (Object.keys(own).length > 0 || proposing.isPending || value.level === null || kind === null) return;
        proposing.mutate({
          referral: {
            id: value.id,
            interventionId: entry.id,
            date: value.date,
            level: value.level,
            status: value.level === 'ORIENTATION' ? 'PROPOSEE' : value.status,
            partnerType: kind,
            partner: value.partner?.id ?? null,
          },
          draft: { form: 'referral', thing: entry.id, value },
        });
      }}
    >
      <ChoiceButtons
        label="Jusqu’où"
        choices={words.choices('MER_FORME', value.date || today)}
        chosen={value.level === null ? [] : [value.level]}
        error={problems['level']}
        onChange={([level]) => change({ ...value, level: level ?? null })}
      />
      {value.level !== null && value.level !== 'ORIENTATION' && (
        <ChoiceButtons
          label="Où en est-on ?"
          choices={BEGINNINGS}
          chosen={value.status ? [value.status] : []}
          error={problems['status']}
          onChange={([status]) => change({ ...value, status: status ?? null })}
        />
      )}
      <ChoiceField
        label="Type de partenaire"
        none={value.partner ? 'Celui du partenaire choisi' : 'Tous'}
        options={words.choices('TYPE_PART', value.date || today)}
        value={kind}
        error={problems['partnerType']}
        onChange={(chosen) => change({ ...value, kind: chosen, partner: null })}
      />
      <PartnerChooser
        label="Partenaire"
        kind={value.kind}
        chosen={value.partner}
        error={problems['partner']}
        onChange={(partner) => change({ ...value, partner })}
      />
      <DateField
        label="Jour"
        required
        latest={today}
        value={value.date}
        error={problems['date']}
        onChange={(date) => change({ ...value, date })}
      />
      {proposing.error && <ProblemAlert error={proposing.error} />}
      <Group>
        <Button type="submit" loading={proposing.isPending}>
          Enregistrer la mise en relation
        </Button>
        <Abandon
          touched={draft.touched}
          onAbandon={() => {
            begin(initial);
            onAbandon();
          }}
        />
      </Group>
    </Form>
  );
}
