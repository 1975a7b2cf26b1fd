import { LIMITS } from '../../api/generated/limits';
import { ChoiceButtons } from '../../ui/ChoiceButtons';
import { NumberField } from '../../ui/form/fields';
import { NBSP } from '../../ui/format';
import classes from '../entry.module.css';
import { CodedFields } from './CodedFields';
import { OriginField } from './ListFields';
import type { FieldsProps } from './props';

const USUAL = [5, 10, 15, 30, 45, 60, 120];
const DURATIONS = USUAL.map((minutes) => ({
  code: String(minutes),
  label: minutes < 60 ? `${minutes}${NBSP}min` : `${minutes / 60}${NBSP}h`,
}));

/** How long, at whose request and in what relation to time: an entry is incomplete without. */
export function MeasureFields(props: FieldsProps) {
  const { form, change, problems } = props;
  const minutes = form.durationMinutes;
  return (
    <div className={classes.stack}>
      <OriginField {...props} />
      <div className={classes.stack}>
        <ChoiceButtons
          label="Combien de temps ?"
          choices={DURATIONS}
          chosen={minutes === null ? [] : [String(minutes)]}
          onChange={([code]) => change({ durationMinutes: code === undefined ? null : Number(code) })}
        />
        <NumberField
          label="Durée en minutes"
          limit={LIMITS.intervention.Intervention.durationMinutes}
          value={minutes}
          error={problems.durationMinutes}
          onChange={(durationMinutes) => change({ durationMinutes })}
        />
      </div>
      <CodedFields {...props} folded={false} />
    </div>
  );
}
