import { Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from '../entry.module.css';
import { NOTE_LIMIT, warningsFor } from '../noteGuard';
import { plural } from '../../ui/format';
import type { FieldsProps } from './props';

export function NoteField({ form, change, problems }: FieldsProps) {
  const left = NOTE_LIMIT - Array.from(form.note).length;
  const warnings = warningsFor(form.note);
  return (
    <div>
      <Textarea
        label="Note"
        description="Des faits et des nombres, ni nom ni jugement. Exemple : « Hall 12 : regroupement de 6 personnes, rappel de l’usage, groupe déplacé »."
        autosize
        minRows={3}
        value={form.note}
        error={problems.note ?? (left < 0 ? `La note dépasse ${plural(NOTE_LIMIT, 'caractère')}.` : undefined)}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <p className={classes.left} data-over={left < 0 || undefined}>
        {left < 0 ? `${plural(-left, 'caractère')} en trop` : `${plural(left, 'caractère')} restants sur ${NOTE_LIMIT}`}
      </p>
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
