import { NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../api/directory';
import { clockAt } from '../../ui/format';
import classes from '../entry.module.css';
import { byHabit } from '../habits';
import type { FieldsProps } from './props';

export function WhenWhereFields({ form, change, problems, habits }: FieldsProps) {
  const words = useWords();
  const places = words.places.filter(({ territory }) => territory === form.territory);
  const territories = words.territories.map((territory) => ({ ...territory, parent: null }));
  const usual = byHabit(territories, habits.used.territory)
    .filter(({ code }) => (habits.used.territory[code] ?? 0) > 0)
    .slice(0, 3);
  const others = territories.filter(({ code }) => !usual.some((one) => one.code === code));
  const option = ({ code, label }: { code: string; label: string }) => (
    <option key={code} value={code}>
      {label}
    </option>
  );
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label="Date"
          required
          max={clockAt(new Date()).day}
          value={form.date}
          error={problems.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label="Heure de début"
          value={form.startTime}
          error={problems.startTime}
          onChange={(event) => change({ startTime: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        label="Territoire"
        required
        value={form.territory ?? ''}
        error={problems.territory}
        onChange={(event) => change({ territory: event.currentTarget.value || null, place: null, placeType: null })}
      >
        <option value="">Choisir un territoire</option>
        {usual.length > 0 ? (
          <>
            <optgroup label="Habituels">{usual.map(option)}</optgroup>
            <optgroup label="Tous les autres">{others.map(option)}</optgroup>
          </>
        ) : (
          others.map(option)
        )}
      </NativeSelect>
      {(places.length > 0 || form.place) && (
        <NativeSelect
          label="Lieu"
          value={form.place ?? ''}
          error={problems.place}
          onChange={(event) => {
            const place = places.find(({ code }) => code === event.currentTarget.value);
            change({ place: place?.code ?? null, placeType: place?.type ?? form.placeType });
          }}
        >
          <option value="">Sans lieu précis</option>
          {places.map(option)}
        </NativeSelect>
      )}
    </>
  );
}
