import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useWords } from '../../api/directory';
import type { ListCode } from '../../api/types';
import { ChoiceButtons } from '../../ui/ChoiceButtons';
import classes from '../entry.module.css';
import { CODED, CODED_FIELDS } from '../form';
import { Counters } from './Counters';
import { NoteField } from './NoteField';
import type { FieldsProps } from './props';
import { shorten } from './shorten';

/** Everything that may be said but does not have to. */
export function MoreFields(props: FieldsProps) {
  const { form, change, problems } = props;
  const words = useWords();
  const choices = (list: ListCode) => words.choices(list, form.date);
  const tensions = choices('TENSION').map(({ code, label }) => ({ code, label: `${code} ${label}` }));
  return (
    <div className={classes.more}>
      <NativeSelect
        label="Origine de la demande"
        value={form.origin ?? ''}
        error={problems.origin}
        onChange={(event) => change({ origin: event.currentTarget.value || null })}
      >
        <option value="">Non précisée</option>
        {choices('ORIGINE').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </NativeSelect>
      {CODED_FIELDS.map((field) => (
        <ChoiceButtons
          key={field}
          label={CODED[field].label}
          choices={choices(CODED[field].list)}
          chosen={form[field] ? [form[field]] : []}
          onChange={([code]) => change({ [field]: code ?? null })}
          inView={CODED[field].inView}
          error={problems[field]}
        />
      ))}
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
      <NumberInput
        label="Durée en minutes"
        min={0}
        max={1440}
        allowDecimal={false}
        value={form.durationMinutes ?? ''}
        error={problems.durationMinutes}
        onChange={(value) => change({ durationMinutes: value === '' ? null : Number(value) })}
        inputMode="numeric"
        hideControls
      />
      <TextInput
        label="Ligne de financement"
        value={form.fundingLine}
        error={problems.fundingLine}
        onChange={(event) => change({ fundingLine: event.currentTarget.value })}
      />
      <NoteField {...props} />
    </div>
  );
}
