import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import { openEntry } from '../api/privacy';
import type { Intervention } from '../api/types';
import { usePerson } from '../session/SessionContext';
import { LongField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import { useDraft } from '../ui/form/useDraft';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';

const LIMIT = LIMITS.intervention.OpeningRequest.reason;

interface Props {
  id: string;
  onOpened: (entry: Intervention) => void;
}

/** An entry of somebody else's team: read for a written reason only, and the data protection officer reads the reason. */
export function OpenWithReason({ id, onOpened }: Props) {
  const person = usePerson();
  const which = { person: person.id, form: 'opening', thing: id };
  const { value: reason, change, begin, draft } = useDraft(which, '');
  const [asked, setAsked] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => openEntry(id, reason.trim()),
    onSuccess: (entry) => {
      begin('');
      onOpened(entry);
    },
    gcTime: 0,
  });
  const fault = textFault(reason, LIMIT);
  const refused = messagesByField(error)['reason'];
  return (
    <>
      <Notice kind="warning" icon={<IconLock aria-hidden />} title="Cette intervention n’est pas dans votre périmètre">
        <p>
          Vous pouvez l’ouvrir si votre travail le demande, en disant pourquoi. Votre nom, l’heure et votre motif sont
          notés et gardés un an ; le délégué à la protection des données les lit.
        </p>
      </Notice>
      <Form
        className={classes.reason}
        label="Ouvrir cette intervention avec un motif"
        draft={draft}
        about={() => 'Le motif d’une ouverture'}
        refusal={error}
        onSubmit={() => {
          setAsked(true);
          if (!fault && !isPending) mutate();
        }}
      >
        <LongField
          label="Pourquoi l’ouvrir ?"
          description={`De ${LIMIT.minLength} à ${LIMIT.maxLength} caractères. N’écrivez pas le nom d’un habitant.`}
          required
          limit={LIMIT}
          value={reason}
          error={(asked ? fault : undefined) ?? refused}
          onChange={change}
        />
        {error && <ProblemAlert error={error} />}
        <Button type="submit" loading={isPending} style={{ alignSelf: 'start' }}>
          Ouvrir et noter mon motif
        </Button>
      </Form>
    </>
  );
}
