import { Button, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/http';
import { openEntry } from '../api/privacy';
import type { Intervention } from '../api/types';
import { usePerson } from '../session/SessionContext';
import { underWayBefore, useUnderWay } from '../session/underWay';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';

/** As the service counts. */
const SHORTEST = 10;
const LONGEST = 500;

interface Props {
  id: string;
  onOpened: (entry: Intervention) => void;
}

/** An entry of somebody else's team: read for a written reason only, and the data protection officer reads the reason. */
export function OpenWithReason({ id, onOpened }: Props) {
  const person = usePerson();
  const form = `opening.${id}`;
  const [reason, setReason] = useState(() => reasonBefore(underWayBefore(person.id, form)));
  const [asked, setAsked] = useState(false);
  useUnderWay(person.id, form, reason === '' ? null : { reason });
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => openEntry(id, reason.trim()),
    onSuccess: onOpened,
    gcTime: 0,
  });
  const tooShort = reason.trim().length < SHORTEST;
  const refused = error instanceof Problem ? error.errors.find(({ field }) => field === 'reason')?.message : undefined;
  return (
    <>
      <Notice kind="warning" icon={<IconLock aria-hidden />} title="Cette intervention n’est pas dans votre périmètre">
        <p>
          Vous pouvez l’ouvrir si votre travail le demande, en disant pourquoi. Votre nom, l’heure et votre motif sont
          notés et gardés un an ; le délégué à la protection des données les lit.
        </p>
      </Notice>
      <form
        className={classes.reason}
        aria-label="Ouvrir cette intervention avec un motif"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!tooShort && !isPending) mutate();
        }}
      >
        <Textarea
          label="Pourquoi l’ouvrir ?"
          description={`De ${SHORTEST} à ${LONGEST} signes. N’écrivez pas le nom d’un habitant.`}
          required
          autosize
          minRows={2}
          maxLength={LONGEST}
          value={reason}
          error={asked && tooShort ? `Écrivez au moins ${SHORTEST} signes.` : refused}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error && <ProblemAlert error={error} />}
        <Button type="submit" loading={isPending} style={{ alignSelf: 'start' }}>
          Ouvrir et noter mon motif
        </Button>
      </form>
    </>
  );
}

const reasonBefore = (held: unknown) => (held as { reason?: string } | null)?.reason ?? '';
