import { LIMITS } from '../../api/generated/limits';
import { useWords } from '../../api/directory';
import type { ListCode } from '../../api/types';
import { ChoiceButtons } from '../../ui/ChoiceButtons';
import { TextField } from '../../ui/form/fields';
import classes from '../entry.module.css';
import { FUNDING_EXAMPLE, FUNDING_LINE } from '../refusals';
import { CodedFields } from './CodedFields';
import { Counters } from './Counters';
import { NoteField } from './NoteField';
import type { FieldsProps } from './props';
import { shorten } from './shorten';

const LONGEST = LIMITS.intervention.Intervention.fundingLine.maxLength;

/** Everything that may be said but does not have to. */
export function MoreFields(props: FieldsProps) {
  const { form, change, problems } = props;
  const words = useWords();
  const choices = (list: ListCode) => words.choices(list, form.date);
  const tensions = choices('TENSION').map(({ code, label }) => ({ code, label: `${code} ${label}` }));
  return (
    <div className={classes.more}>
      <NoteField {...props} />
      <CodedFields {...props} folded />
      <ChoiceButtons
        label="Tension avant"
        choices={tensions}
        chosen={form.tensionBefore === null ? [] : [String(form.tensionBefore)]}
        onChange={([code]) => change({ tensionBefore: code === undefined ? null : Number(code) })}
        error={problems.tensionBefore}
      />
      <ChoiceButtons
        label="Tension après"
        choices={tensions}
        chosen={form.tensionAfter === null ? [] : [String(form.tensionAfter)]}
        onChange={([code]) => change({ tensionAfter: code === undefined ? null : Number(code) })}
        error={problems.tensionAfter}
      />
      <Counters
        label="Publics par qualité"
        entries={choices('QUALITE')}
        counts={form.capacity}
        step={1}
        onChange={(capacity) => change({ capacity })}
        error={problems.capacity}
      />
      <ChoiceButtons
        label="Domaines secondaires"
        choices={choices('DOMAINE')
          .filter(({ code }) => code !== form.mainDomain)
          .map(({ code, label }) => ({ code, label: shorten(label) }))}
        chosen={form.secondaryDomains}
        onChange={(secondaryDomains) => change({ secondaryDomains })}
        several
        inView={4}
        error={problems.secondaryDomains}
      />
      <TextField
        label="Ligne de financement"
        description={`${FUNDING_LINE} ${LONGEST} caractères au plus.`}
        example={FUNDING_EXAMPLE}
        value={form.fundingLine}
        error={problems.fundingLine}
        onChange={(fundingLine) => change({ fundingLine })}
      />
    </div>
  );
}
