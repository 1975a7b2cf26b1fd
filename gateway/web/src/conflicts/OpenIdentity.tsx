import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as cases from '../api/cases';
import type { Identity } from '../api/cases';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import { LongField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './conflicts.module.css';

const LIMIT = LIMITS.intervention.CaseOpening.reason;

/** For who is not of the case and says why; the data protection officer reads it. */
export function OpenIdentity({
  id,
  letter,
  onKnown,
}: {
  id: string;
  letter: string;
  onKnown: (who: Identity) => void;
}) {
  const [shown, setShown] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const opening = useMutation({
    mutationFn: () => cases.openIdentity(id, letter, reason.trim()),
    onSuccess: onKnown,
  });
  const own = textFault(reason, LIMIT);
  return (
    <>
      <Button variant="default" mb="xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
        Voir qui est {letter}, en disant pourquoi
      </Button>
      {shown && (
        <Form
          className={classes.form}
          label={`Voir qui est la partie ${letter}`}
          draft="none"
          refusal={opening.error}
          onSubmit={() => {
            setAsked(true);
            if (own === undefined && !opening.isPending) opening.mutate();
          }}
        >
          <LongField
            label="Motif"
            description="Noté avec votre nom, et lu par le délégué à la protection des données"
            required
            limit={LIMIT}
            value={reason}
            error={asked && own ? own : messagesByField(opening.error)['reason']}
            onChange={setReason}
          />
          {opening.error && <ProblemAlert error={opening.error} />}
          <Button type="submit" loading={opening.isPending}>
            Voir
          </Button>
        </Form>
      )}
    </>
  );
}
