import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
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
  changing: Changing;
  onChange: (reason: string) => void;
  onCancel: () => void;
  onSend: () => void;
}

export function ReasonForm({ action, reason, changing, onChange, onCancel, onSend }: Props) {
  const [asked, setAsked] = useState(false);
  const texts = TEXTS[action];
  return (
    <form
      className={classes.reason}
      aria-label={texts.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim()) onSend();
      }}
    >
      <Textarea
        label={texts.label}
        description={texts.hint}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={asked && !reason.trim() ? 'Écrivez quelques mots.' : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {changing.error && <ProblemAlert error={changing.error} />}
      <Group>
        <Button type="submit" loading={changing.pending}>
          {texts.send}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Ne rien changer
        </Button>
      </Group>
    </form>
  );
}
