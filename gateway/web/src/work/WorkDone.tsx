import { Button } from '@mantine/core';
import { IconArrowBack } from '@tabler/icons-react';
import type { Intervention } from '../api/types';
import type { Changing } from '../journal/useChange';
import { outcomeSentence, type useValidation } from '../journal/useValidation';
import { plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { withdrawnSentence, type useWithdrawal } from './useWithdrawal';
import classes from './work.module.css';

interface Props {
  validation: ReturnType<typeof useValidation>;
  withdrawal: ReturnType<typeof useWithdrawal>;
  changing: Changing;
  prolonged: boolean;
  /** What was validated last and not taken back. */
  last: Intervention[] | null;
  onUndo: () => void;
}

/** What came of the last gesture, and the way back from it: in sight wherever one is in the lists. */
export function WorkDone({ validation, withdrawal, changing, prolonged, last, onUndo }: Props) {
  const said = withdrawal.outcome
    ? withdrawnSentence(withdrawal.outcome)
    : prolonged
      ? 'Ses médiateurs ont 7 jours de plus pour la compléter.'
      : changing.conflict
        ? 'Cette intervention a changé entre-temps : relisez-la avant de recommencer.'
        : validation.outcome
          ? outcomeSentence(validation.outcome)
          : null;
  const error = withdrawal.error ?? changing.error ?? validation.error;
  return (
    <div className={classes.done} data-shown={said !== null || last !== null || undefined}>
      <p role="status">{said}</p>
      {last && (
        <Button
          variant="default"
          leftSection={<IconArrowBack size={18} aria-hidden />}
          loading={withdrawal.pending}
          onClick={onUndo}
        >
          {last.length === 1
            ? 'Annuler la dernière validation'
            : `Annuler ces ${plural(last.length, 'validation', 'validations')}`}
        </Button>
      )}
      {error && <ProblemAlert error={error} />}
    </div>
  );
}
