import { Button } from '@mantine/core';
import { drop, type HeldChange } from './outbox';
import { Question } from './Question';

interface Props {
  held: HeldChange;
  onNo: () => void;
}

/** Before a change that is nowhere else is given up. */
export function GiveUp({ held, onNo }: Props) {
  return (
    <Question
      text={
        held.refusal
          ? 'Elle n’est gardée que sur cet appareil : abandonnée, elle sera perdue.'
          : 'Elle n’est gardée que sur cet appareil : abandonnée, elle sera perdue. Si le serveur l’avait déjà reçue, elle y reste.'
      }
      onNo={onNo}
    >
      <Button color="red" onClick={() => drop(held)}>
        L’abandonner pour de bon
      </Button>
    </Question>
  );
}
