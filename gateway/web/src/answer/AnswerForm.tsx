import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import * as links from '../api/links';
import type { PartnerPage } from '../api/links';
import { useCommand } from '../api/useCommand';
import { OneOf } from '../conflicts/OneOf';
import { DateField, LongField, TextField, TimeField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import classes from '../ui/layout.module.css';
import { Refused } from './Refused';
import { beginning, bodyOf, faultsOf } from './answers';

interface Props {
  token: string;
  page: PartnerPage;
  word: string;
  onDone: () => void;
  onBack: () => void;
}

/** One answer. The phone may be anybody's, so nothing of it is kept there. */
export function AnswerForm({ token, page, word, onDone, onBack }: Props) {
  const [said, setSaid] = useState(() => beginning(word, page));
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const commandOf = useCommand();
  const own = faultsOf(said);
  const problems: Record<string, string | undefined> = { ...messagesByField(error), ...(asked ? own : {}) };
  const change = (patch: Partial<typeof said>) => setSaid({ ...said, ...patch });
  const send = () => {
    setAsked(true);
    if (Object.keys(own).length > 0 || sending) return;
    setSending(true);
    // The same words again are the same answer, whether the first time arrived or not.
    links
      .answer(bodyOf(token, commandOf(said), said))
      .then(onDone, setError)
      .finally(() => setSending(false));
  };
  return (
    <Form className={classes.form} label="Votre réponse" draft="none" refusal={error} onSubmit={send}>
      {word === 'REFUS' && (
        <OneOf
          label="Pour quelle raison ?"
          choices={page.reasons}
          chosen={said.reason}
          error={problems['reason']}
          onChange={(reason) => change({ reason })}
        />
      )}
      {word === 'RDV' && (
        <>
          <DateField
            label="Jour du rendez-vous"
            required
            value={said.on}
            error={problems['appointmentOn']}
            onChange={(on) => change({ on })}
          />
          <TimeField label="Heure, si elle est connue" value={said.at} onChange={(at) => change({ at })} />
        </>
      )}
      {word === 'QUESTION' && (
        <LongField
          label="Votre question"
          description="N’écrivez ni nom, ni santé, ni situation : nous vous rappelons pour en parler."
          required
          rows={3}
          limit={LIMITS.intervention.PartnerAnswer.question}
          value={said.question}
          error={problems['question']}
          onChange={(question) => change({ question })}
        />
      )}
      <TextField
        label="Votre service"
        required
        value={said.service}
        error={problems['service']}
        onChange={(service) => change({ service })}
      />
      <TextField
        label="Votre fonction"
        required
        value={said.function}
        error={problems['function']}
        onChange={(of) => change({ function: of })}
      />
      <TextField
        label="Votre nom, si vous voulez"
        value={said.name}
        error={problems['name']}
        onChange={(name) => change({ name })}
      />
      {error !== null && <Refused error={error} />}
      <Group>
        <Button type="submit" size="lg" loading={sending}>
          Envoyer la réponse
        </Button>
        <Button variant="default" size="lg" onClick={onBack}>
          Retour
        </Button>
      </Group>
    </Form>
  );
}
