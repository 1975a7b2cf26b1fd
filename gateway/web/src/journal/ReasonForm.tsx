import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../api/generated/limits';
import { Abandon } from '../ui/form/Abandon';
import { LongField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import type { Draft } from '../ui/form/useDraft';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';
import type { Changing } from './useChange';

const TEXTS = {
  void: {
    title: 'Annuler cette intervention',
    label: 'Pourquoi l’annuler ?',
    hint: 'Elle restera lisible dans le journal, mais ne comptera plus.',
    send: 'Confirmer l’annulation',
  },
  return: {
    title: 'Faire compléter cette intervention',
    label: 'Que faut-il compléter ?',
    hint: 'Le médiateur le lira en ouvrant l’intervention.',
    send: 'Renvoyer',
  },
};

interface Props {
  action: keyof typeof TEXTS;
  reason: string;
  draft: Draft;
  changing: Changing;
  onChange: (reason: string) => void;
  onSend: () => void;
}

const LIMIT = LIMITS.intervention.ReasonRequest.reason;

export function ReasonForm({ action, reason, draft, changing, onChange, onSend }: Props) {
  const [asked, setAsked] = useState(false);
  const texts = TEXTS[action];
  const fault = textFault(reason, LIMIT);
  return (
    <Form
      className={classes.reason}
      label={texts.title}
      draft={draft}
      refusal={changing.error}
      onSubmit={() => {
        setAsked(true);
        if (!fault && !changing.pending) onSend();
      }}
    >
      <LongField
        label={texts.label}
        description={texts.hint}
        required
        limit={LIMIT}
        value={reason}
        error={asked ? fault : undefined}
        onChange={onChange}
      />
      {changing.error && <ProblemAlert error={changing.error} />}
      <Group>
        <Button type="submit" loading={changing.pending}>
          {texts.send}
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
