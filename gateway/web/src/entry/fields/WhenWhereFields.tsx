import { ownFirst } from '../../api/codes';
import { useWords } from '../../api/directory';
import type { Place } from '../../api/types';
import { now } from '../../ui/clock';
import { ChoiceField, DateField, TimeField } from '../../ui/form/fields';
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
  const habitual = usual.length > 0 ? [{ group: 'Habituels', options: usual }] : [];
  const place = words.places.find(({ code }) => code === form.place);
  return (
    <>
      <div className={classes.pair}>
        <DateField
          label="Date"
          required
          latest={clockAt(now()).day}
          value={form.date}
          error={problems.date}
          onChange={(date) => change({ date })}
        />
        <TimeField
          label="Heure de début"
          value={form.startTime}
          error={problems.startTime}
          onChange={(startTime) => change({ startTime })}
        />
      </div>
      <ChoiceField
        label="Territoire"
        required
        none="Choisir un territoire"
        options={[...habitual, ...ownFirst(others, form.team)]}
        value={form.territory}
        error={problems.territory}
        onChange={(territory) => change({ territory, place: null, placeType: typeWithout(place) })}
      />
      {(places.length > 0 || form.place) && (
        <ChoiceField
          label="Lieu"
          none="Sans lieu précis"
          options={places}
          value={form.place}
          error={problems.place}
          onChange={(code) => {
            const chosen = places.find((one) => one.code === code);
            change({ place: chosen?.code ?? null, placeType: chosen?.type ?? typeWithout(place) });
          }}
        />
      )}
    </>
  );

  /** The type that came with the place goes with it; one that was said by hand stays. */
  function typeWithout(left: Place | undefined): string | null {
    return left?.type === form.placeType ? null : form.placeType;
  }
}
