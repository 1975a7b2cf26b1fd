import { NativeSelect, TextInput } from '@mantine/core';
import { capitalise, monthName } from '../ui/format';
import { isDay, spanOf, type Period } from './period';

interface Props {
  period: Period;
  years: { first: number; last: number };
  onChange: (period: Period) => void;
}

const ANY_DAYS = 'dates';

/** A year, perhaps one of its months, or any days. */
export function PeriodFields({ period, years, onChange }: Props) {
  const year = period.kind === 'span' ? null : period.year;
  const choose = (value: string) => {
    if (value === ANY_DAYS) onChange({ kind: 'span', ...spanOf(period) });
    else if (period.kind === 'month') onChange({ ...period, year: Number(value) });
    else onChange({ kind: 'year', year: Number(value) });
  };
  return (
    <>
      <NativeSelect
        label="Année"
        data={[...yearsDown(years, year), { value: ANY_DAYS, label: 'Autres dates…' }]}
        value={year === null ? ANY_DAYS : String(year)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {period.kind === 'span' ? (
        <SpanFields span={period} onChange={onChange} />
      ) : (
        <NativeSelect
          label="Mois"
          data={[
            { value: '', label: 'Toute l’année' },
            ...Array.from({ length: 12 }, (_, index) => ({
              value: String(index + 1),
              label: capitalise(monthName(index + 1)),
            })),
          ]}
          value={period.kind === 'month' ? String(period.month) : ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(
              value === ''
                ? { kind: 'year', year: period.year }
                : { kind: 'month', year: period.year, month: Number(value) },
            )
          }
        />
      )}
    </>
  );
}

/** Two days; the one that was changed takes the other one along where they would stand the wrong way round. */
function SpanFields({
  span: { from, to },
  onChange,
}: {
  span: Period & { kind: 'span' };
  onChange: Props['onChange'];
}) {
  return (
    <>
      <TextInput
        key={`from ${from}`}
        type="date"
        label="Du"
        defaultValue={from}
        onBlur={({ currentTarget: { value } }) => {
          if (isDay(value) && value !== from) onChange({ kind: 'span', from: value, to: value > to ? value : to });
        }}
      />
      <TextInput
        key={`to ${to}`}
        type="date"
        label="Au"
        defaultValue={to}
        onBlur={({ currentTarget: { value } }) => {
          if (isDay(value) && value !== to) onChange({ kind: 'span', from: value < from ? value : from, to: value });
        }}
      />
    </>
  );
}

/** The newest first; also the year looked at, whatever there is in it. */
function yearsDown({ first, last }: Props['years'], shown: number | null): string[] {
  const from = Math.min(first, shown ?? first);
  const to = Math.max(last, shown ?? last);
  return Array.from({ length: to - from + 1 }, (_, index) => String(to - index));
}

export function YearField({
  year,
  years,
  onChange,
}: {
  year: number;
  years: Props['years'];
  onChange: (year: string) => void;
}) {
  return (
    <NativeSelect
      label="Année"
      data={yearsDown(years, year)}
      value={String(year)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
