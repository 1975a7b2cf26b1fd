import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Intervention } from '../api/types';
import { formatTime } from '../ui/format';
import { useOutbox } from '../outbox/OutboxContext';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';
import { outcomeSentence, readyIn, useValidation, validateLabel } from './useValidation';

interface Props {
  entries: Intervention[];
  onOpen: (id: string) => void;
}

/** A manager validates in one go what is complete; what is not stays to be opened. */
export function ValidateDay({ entries, onOpen }: Props) {
  const { validate, outcome, error, pending } = useValidation();
  const said = useRef<HTMLParagraphElement>(null);
  const { changes } = useOutbox();
  // What waits to be changed is not validated as it was before.
  const ready = readyIn(entries.filter(({ id }) => !changes.some(({ base }) => base.id === id)));
  // The button that was pressed is gone: whoever uses the keyboard goes on from what is said.
  useEffect(() => said.current?.focus(), [outcome]);
  return (
    <div className={classes.validate}>
      {ready.length > 0 && (
        <Button leftSection={<IconChecks size={20} aria-hidden />} loading={pending} onClick={() => validate(ready)}>
          {validateLabel(ready.length)}
        </Button>
      )}
      <div role="status">
        {outcome && (
          <p
            ref={said}
            tabIndex={-1}
            className={outcome.validated + outcome.waiting > 0 ? classes.said : classes.forestalled}
          >
            {outcomeSentence(outcome)}
          </p>
        )}
      </div>
      {outcome?.changed.map(({ id, facts }) => (
        <Button key={id} variant="default" onClick={() => onOpen(id)}>
          Ouvrir l’intervention{facts.startTime ? ` de ${formatTime(facts.startTime)}` : ''}
        </Button>
      ))}
      {error && <ProblemAlert error={error} />}
    </div>
  );
}
