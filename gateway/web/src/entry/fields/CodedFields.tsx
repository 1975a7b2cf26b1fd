import { useWords } from '../../api/directory';
import { ChoiceButtons } from '../../ui/ChoiceButtons';
import { CODED, CODED_FIELDS } from '../form';
import type { FieldsProps } from './props';

/** The facts that are told by one code each: those that a complete entry asks for, or the others. */
export function CodedFields({ form, change, problems, folded }: FieldsProps & { folded: boolean }) {
  const words = useWords();
  return CODED_FIELDS.filter((field) => CODED[field].folded === folded).map((field) => (
    <ChoiceButtons
      key={field}
      label={CODED[field].label}
      choices={words.choices(CODED[field].list, form.date)}
      chosen={form[field] ? [form[field]] : []}
      onChange={([code]) => change({ [field]: code ?? null })}
      inView={CODED[field].inView}
      error={problems[field]}
    />
  ));
}
