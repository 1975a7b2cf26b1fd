import { useWords } from '../api/directory';
import type { Step } from '../api/types';
import { formatInstant } from '../ui/format';
import { fieldName, fieldValue } from './describe';
import classes from './journal.module.css';

const WHAT: Record<string, string> = {
  RECORDED: 'Saisie',
  AMENDED: 'Corrigée',
  VALIDATED: 'Validée',
  RETURNED: 'Renvoyée pour être complétée',
  PROLONGED: 'Délai prolongé de 7 jours',
  WITHDRAWN: 'Validation annulée',
  VOIDED: 'Annulée',
};

/** Who did what and when, the newest first; nothing is ever lost. */
export function History({ steps }: { steps: Step[] }) {
  const words = useWords();
  return (
    <ol className={classes.history}>
      {steps.toReversed().map((step) => (
        <li key={step.version}>
          <p className={classes.stepHead}>
            <strong>{WHAT[step.what] ?? step.what}</strong>
            {step.author ? ` par ${words.person(step.author)}` : ''}
          </p>
          <p className={classes.soft}>{formatInstant(step.at)}</p>
          {step.reason && <p>Motif : {step.reason}</p>}
          {step.changes.length > 0 && (
            <ul className={classes.changes}>
              {step.changes.map(({ field, before, after }) => (
                <li key={field}>
                  <span>{fieldName(words, field)}</span>
                  <span>
                    <span className={classes.before}>{fieldValue(words, field, before)}</span>
                    <span aria-hidden> → </span>
                    <span className="visually-hidden"> devient </span>
                    <span className={classes.after}>{fieldValue(words, field, after)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
