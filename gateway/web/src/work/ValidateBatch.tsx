import { Button, Group, Modal } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { Awaited } from '../api/requests';
import type { Intervention } from '../api/types';
import { useOutbox } from '../outbox/OutboxContext';
import { usePerson } from '../session/SessionContext';
import { formatNumber, NBSP } from '../ui/format';
import { batchOf, leftOut } from './batch';
import { totalOf } from './Line';
import { useAwaited } from './useWork';
import classes from './work.module.css';
import { useThisWork } from './WorkContext';

interface Props {
  awaits: Awaited;
  entries: Intervention[];
  /** Not shown yet. */
  more: number;
}

/** All that a list shows, validated together: asked once, with what is left out. */
export function ValidateBatch({ awaits, entries, more }: Props) {
  const { scope, validate, pending } = useThisWork();
  const person = usePerson();
  const { changes } = useOutbox();
  const [asked, setAsked] = useState(false);
  const lists = {
    incomplete: useAwaited('INCOMPLETE', scope),
    returned: useAwaited('RETURNED', scope),
    late: useAwaited('LATE', scope),
  };
  const held = changes.map(({ base }) => base.id);
  const { ready, own, waiting } = batchOf(entries, held, person.id);
  if (ready.length === 0) return null;
  const label =
    ready.length === 1 ? 'Valider celle-ci' : `Valider ces ${formatNumber(ready.length)}${NBSP}interventions`;
  const left = leftOut({
    own,
    waiting,
    more,
    incomplete: totalOf(lists.incomplete) ?? 0,
    returned: totalOf(lists.returned) ?? 0,
    late: awaits === 'LATE' ? 0 : (totalOf(lists.late) ?? 0),
  });
  return (
    <>
      <Button
        className={classes.batch ?? ''}
        leftSection={<IconChecks size={20} aria-hidden />}
        loading={pending}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      <Modal.Root opened={asked} onClose={() => setAsked(false)} size="lg" centered>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Title component="h2" fz="lg" fw={650} className={classes.dialogTitle ?? ''}>
            {label} ?
          </Modal.Title>
          <Modal.Body className={classes.dialog ?? ''}>
            {left.length > 0 ? (
              <>
                <p>Restent à part :</p>
                <ul>
                  {left.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </>
            ) : (
              <p>Rien n’est laissé à part.</p>
            )}
            <p>Vous pourrez annuler ces validations aussitôt après.</p>
            <Group>
              <Button
                data-autofocus
                onClick={() => {
                  setAsked(false);
                  validate(ready);
                }}
              >
                Valider
              </Button>
              <Button variant="default" onClick={() => setAsked(false)}>
                Ne rien changer
              </Button>
            </Group>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
