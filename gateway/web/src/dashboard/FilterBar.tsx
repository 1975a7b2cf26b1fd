import { Button, Collapse, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useWords } from '../api/directory';
import type { Dimension, Split, Team } from '../api/types';
import { openFrom } from '../people/teams';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { Chips } from './Chips';
import classes from './filters.module.css';
import { choicesOf } from './dimensions';
import { parameterOf, writePeriod, type Filters } from './filters';
import { MediatorField } from './MediatorField';
import { spanOf } from './period';
import { PeriodFields } from './PeriodFields';

interface Props {
  filters: Filters;
  dimensions: Dimension[];
  /** Those whose figures may be read. */
  teams: Team[];
  /** What the figures hold now, for dimensions without a list of codes. */
  splits: Split[];
  years: { first: number; last: number };
  onChange: (patch: Record<string, string | null>) => void;
}

/** Always in view; the others are unfolded when they are wanted. */
const IN_VIEW = ['team', 'territory'];

const ALL: Record<string, string> = { territory: 'Tous les territoires' };

export function FilterBar({ filters, dimensions, teams, splits, years, onChange }: Props) {
  const words = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const { period, chosen, knownOn } = filters;
  const filterable = dimensions.filter(({ filter }) => filter);
  const others = filterable.filter(({ name }) => !IN_VIEW.includes(name));
  const hidden = others.filter(({ name }) => chosen[name] !== undefined).length + (knownOn === null ? 0 : 1);

  const field = (dimension: Dimension) => {
    const { name, label } = dimension;
    const open = openFrom(teams, spanOf(period).from, chosen['team']);
    const choices = choicesOf(words, dimension, open, splits);
    if (name === 'team' && choices.length < 2) return null;
    const mine = teams.length < words.teams.length ? 'Toutes mes équipes' : 'Toutes les équipes';
    const all = name === 'team' ? mine : (ALL[name] ?? 'Tout');
    return (
      <NativeSelect
        key={name}
        label={label}
        data={[{ value: '', label: all }, ...choices.map(({ code, label: text }) => ({ value: code, label: text }))]}
        value={chosen[name] ?? ''}
        onChange={(event) => onChange({ [parameterOf(name)]: event.currentTarget.value || null })}
      />
    );
  };
  return (
    <div role="search" aria-label="Choix des chiffres" className={classes.search}>
      <div className={classes.filters}>
        <PeriodFields period={period} years={years} onChange={(next) => onChange(writePeriod(next))} />
        {filterable.filter(({ name }) => name === 'team').map(field)}
        <MediatorField mediator={chosen['mediator'] ?? null} onChange={(mediateur) => onChange({ mediateur })} />
        {filterable.filter(({ name }) => name === 'territory').map(field)}
        <Button
          variant="default"
          aria-expanded={unfolded}
          aria-controls={id}
          leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden />}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Moins de filtres' : hidden > 0 ? `Plus de filtres (${hidden})` : 'Plus de filtres'}
        </Button>
      </div>
      <Collapse expanded={unfolded} id={id}>
        {unfolded && (
          <div className={classes.more}>
            {others.map(field)}
            <TextInput
              type="date"
              label="Tel que connu le"
              description="Vide : ce que l’on sait aujourd’hui"
              max={clockAt(now()).day}
              value={knownOn ?? ''}
              onChange={(event) => onChange({ connu: event.currentTarget.value || null })}
            />
          </div>
        )}
      </Collapse>
      <Chips filters={filters} dimensions={filterable} onChange={onChange} />
    </div>
  );
}
