import { Checkbox, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatNumber, NBSP, plural } from '../format';
import classes from './form.module.css';
import { range, room, type Limit } from './limits';

/** What all fields of a form have in common. A field shows what was said, right or wrong: none changes it. */
interface Field<T> {
  label: string;
  description?: string;
  required?: boolean;
  error?: string | undefined;
  value: T;
  onChange: (value: T) => void;
}

export function TextField({ onChange, example, ...field }: Field<string> & { example?: string }) {
  return (
    <TextInput
      {...field}
      autoComplete="off"
      placeholder={example ? `Exemple${NBSP}: ${example}` : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A word that is asked for so that nobody does something by mistake. */
export function WordField({ onChange, ...field }: Field<string>) {
  return (
    <TextInput
      {...field}
      autoComplete="off"
      autoCapitalize="none"
      data-autofocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Some lines, with how many characters are left; what is too long stays as it was written, and is said. */
export function LongField({ onChange, limit, rows = 2, ...field }: Field<string> & { limit: Limit; rows?: number }) {
  const left = room(field.value, limit);
  return (
    <div>
      <Textarea {...field} autosize minRows={rows} onChange={(event) => onChange(event.currentTarget.value)} />
      <p className={classes.left} data-over={left < 0 || undefined}>
        {left < 0
          ? `${plural(-left, 'caractère')} de trop`
          : `${plural(left, 'caractère restant', 'caractères restants')} sur ${formatNumber(limit.maxLength ?? 0)}`}
      </p>
    </div>
  );
}

const WRITTEN = /^-?\d+(,\d+)?$/;

/** A number as it is written in French: « 1 500 ». What is no number is shown as it stands and told as one that cannot be. */
export function NumberField({ value, onChange, limit, ...field }: Field<number | null> & { limit: Limit }) {
  const [text, setText] = useState(() => written(value));
  // Said elsewhere in the form, by a tap.
  const [known, setKnown] = useState(value);
  if (!Object.is(known, value)) {
    setKnown(value);
    if (!Object.is(numberIn(text), value)) setText(written(value));
  }
  return (
    <TextInput
      {...field}
      description={field.description ?? `De ${range(limit)}`}
      autoComplete="off"
      inputMode="numeric"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const number = numberIn(event.currentTarget.value);
        setKnown(number);
        onChange(number);
      }}
    />
  );
}

function written(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  return Number.isInteger(value) ? formatNumber(value) : String(value).replace('.', ',');
}

/** Nothing is no number; what cannot be read as one is not a number either, and no form sends it. */
export function numberIn(text: string): number | null {
  const plain = text.replace(/\s/g, '').replace('.', ',');
  if (plain === '') return null;
  return WRITTEN.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

interface Choosing extends Field<string | null> {
  /** What stands there while nothing is chosen; then nothing is a choice. */
  none: string;
  options: { code: string; label: string }[] | { group: string; options: { code: string; label: string }[] }[];
}

/** One of a list; '' is nobody's code. */
export function ChoiceField({ value, onChange, none, options, ...field }: Choosing) {
  return (
    <NativeSelect {...field} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
      <option value="">{none}</option>
      {options.map((one) =>
        'group' in one ? (
          <optgroup key={one.group} label={one.group}>
            {one.options.map(option)}
          </optgroup>
        ) : (
          option(one)
        ),
      )}
    </NativeSelect>
  );
}

function option({ code, label }: { code: string; label: string }): ReactNode {
  return (
    <option key={code} value={code}>
      {label}
    </option>
  );
}

/** Some of a list, in its order. */
export function ChecksField({
  value,
  onChange,
  options,
  error,
  ...field
}: Field<string[]> & { options: { code: string; label: string }[] }) {
  return (
    <Checkbox.Group
      {...field}
      value={value}
      onChange={(chosen) => onChange(options.map(({ code }) => code).filter((code) => chosen.includes(code)))}
    >
      <Stack gap={0} mt={4}>
        {options.map(({ code, label }) => (
          <Checkbox key={code} value={code} label={label} py={8} />
        ))}
        {error && (
          <Text c="red.9" size="sm" data-problem>
            {error}
          </Text>
        )}
      </Stack>
    </Checkbox.Group>
  );
}

/** Something that is so or not. */
export function YesField({ label, value, onChange }: Pick<Field<boolean>, 'label' | 'value' | 'onChange'>) {
  return <Checkbox label={label} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

/** @param latest where there is a last day that can be meant; what is to come is not always known */
export function DateField({ onChange, latest, ...field }: Field<string> & { latest?: string }) {
  return <TextInput {...field} type="date" max={latest} onChange={(event) => onChange(event.currentTarget.value)} />;
}

export function TimeField({ onChange, ...field }: Field<string>) {
  return <TextInput {...field} type="time" onChange={(event) => onChange(event.currentTarget.value)} />;
}
