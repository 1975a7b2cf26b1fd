import { IconAlertTriangle } from '@tabler/icons-react';
import { LIMITS } from '../../api/generated/limits';
import { LongField } from '../../ui/form/fields';
import classes from '../entry.module.css';
import { warningsFor } from '../noteGuard';
import type { FieldsProps } from './props';

export function NoteField({ form, change, problems }: FieldsProps) {
  const warnings = warningsFor(form.note);
  return (
    <div>
      <LongField
        label="Note"
        description="Des faits et des nombres, ni nom ni jugement. Exemple : « Hall 12 : regroupement de 6 personnes, rappel de l’usage, groupe déplacé »."
        rows={3}
        limit={LIMITS.intervention.Intervention.note}
        value={form.note}
        error={problems.note}
        onChange={(note) => change({ note })}
      />
      <div role="status">
        {warnings.map(({ code, message }) => (
          <p key={code} className={classes.warning}>
            <IconAlertTriangle size={18} aria-hidden />
            {message}
          </p>
        ))}
      </div>
    </div>
  );
}
