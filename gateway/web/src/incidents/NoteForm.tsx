import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Incident } from '../api/incidents';
import { useWords } from '../api/directory';
import { messagesByField } from '../api/http';
import { OneOf } from '../conflicts/OneOf';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { AtOnce } from '../ui/form/AtOnce';
import { DateField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import layout from '../ui/layout.module.css';
import { useNote } from './useIncidents';

export type Noting = 'support' | 'declare' | 'complain';

const YES_NO = [
  { code: 'OUI', label: 'Plainte déposée' },
  { code: 'NON', label: 'Pas de plainte' },
];

/** What of an incident is noted by a tap and a day. */
export function NoteForm({ incident, what, onDone }: { incident: Incident; what: Noting; onDone: () => void }) {
  const words = useWords();
  const today = clockAt(now()).day;
  const [said, setSaid] = useState<{ code: string | null; date: string }>({ code: null, date: today });
  const [asked, setAsked] = useState(false);
  const noting = useNote(incident, onDone);
  const problems = messagesByField(noting.error);
  const forms = {
    support: {
      label: 'Soutien proposé',
      question: 'Par qui ?',
      choices: words.entries('INC_SOUTIEN'),
      to: 'support',
      body: (code: string) => ({ by: code }),
    },
    declare: {
      label: 'Accident du travail',
      question: 'La déclaration',
      choices: words.entries('INC_DECLARATION'),
      to: 'declaration',
      body: (code: string) => ({ said: code }),
    },
    complain: {
      label: 'Plainte',
      question: 'Une plainte ?',
      choices: YES_NO,
      to: 'complaint',
      body: (code: string) => ({ filed: code === 'OUI' }),
    },
  };
  const form = forms[what];
  return (
    <Form
      className={layout.form}
      label={form.label}
      draft="none"
      refusal={noting.error}
      onSubmit={() => {
        setAsked(true);
        if (said.code === null || noting.isPending) return;
        noting.mutate({ to: form.to, body: { ...form.body(said.code), date: said.date } });
      }}
    >
      <OneOf
        label={form.question}
        choices={form.choices}
        chosen={said.code}
        error={asked && said.code === null ? 'Choisissez.' : undefined}
        onChange={(code) => setSaid({ ...said, code })}
      />
      <DateField
        label="Le"
        required
        latest={today}
        value={said.date}
        error={problems['date']}
        onChange={(date) => setSaid({ ...said, date })}
      />
      <AtOnce
        error={noting.error}
        pending={noting.isPending}
        why="Un incident ne reste pas sur un appareil"
        draft={false}
      />
      <Button type="submit" loading={noting.isPending}>
        Noter
      </Button>
    </Form>
  );
}
