import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { fromFacts, toFacts } from '../entry/form';
import { actionName, motiveOf, reasonOf } from '../outbox/describe';
import { GiveUp } from '../outbox/GiveUp';
import { isForestalled, type HeldChange } from '../outbox/outbox';
import { useOutbox } from '../outbox/OutboxContext';
import { Notice } from '../ui/Notice';
import { describe } from './describe';
import classes from './journal.module.css';

interface Props {
  held: HeldChange;
  entry: Intervention;
  onResume: (held: HeldChange) => void;
}

/** On the entry itself: what its reader has done to it and the service has not taken yet, or would not take. */
export function HeldOnEntry({ held, entry, onResume }: Props) {
  const { sending, send } = useOutbox();
  const [asked, setAsked] = useState(false);
  const { refusal, change } = held;
  const motive = motiveOf(held);
  const again = change.action === 'amend' || entry.actions.includes(change.action);
  return (
    <Notice
      kind={refusal ? 'problem' : 'warning'}
      icon={refusal ? <IconAlertTriangle aria-hidden /> : <IconCloudOff aria-hidden />}
      title={refusal ? 'Modification non enregistrée' : 'Modification en attente d’envoi'}
    >
      <p>
        {actionName(held)}
        {motive && ` — motif : ${motive}`}
      </p>
      <Changed held={held} />
      <p>{wordOn(held)}</p>
      {asked ? (
        <GiveUp held={held} onNo={() => setAsked(false)} />
      ) : (
        <Group mt="sm">
          {refusal ? (
            again && <Button onClick={() => onResume(held)}>Reprendre</Button>
          ) : (
            <Button variant="default" loading={sending} onClick={send}>
              Envoyer maintenant
            </Button>
          )}
          <Button variant="default" onClick={() => setAsked(true)}>
            Abandonner
          </Button>
        </Group>
      )}
    </Notice>
  );
}

function wordOn(held: HeldChange): string {
  if (!held.refusal) {
    return 'Le serveur ne répond pas : la modification est gardée sur cet appareil et partira seule dès que possible.';
  }
  return isForestalled(held)
    ? 'Quelqu’un a changé cette intervention entre-temps. Relisez-la avant de recommencer.'
    : reasonOf(held.refusal);
}

/** What the correction makes of the facts. */
function Changed({ held: { base, change } }: { held: HeldChange }) {
  const words = useWords();
  if (change.action !== 'amend') return null;
  const before = new Map(describe(words, toFacts(fromFacts(base.facts))).map(({ field, value }) => [field, value]));
  const changed = describe(words, change.facts).filter(({ field, value }) => before.get(field) !== value);
  return (
    <ul className={classes.heldChanges}>
      {changed.map(({ field, name, value }) => (
        <li key={field}>
          {name} : {value}
        </li>
      ))}
    </ul>
  );
}
