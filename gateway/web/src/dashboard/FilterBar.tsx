import { Button, NativeSelect } from '@mantine/core';
import { useWords } from '../api/directory';
import type { Team } from '../api/types';
import { capitalise, monthName } from '../ui/format';
import classes from './dashboard.module.css';
import { DEMO_YEAR } from './demo';
import type { Filters } from './filters';
import { MediatorField } from './MediatorField';
import { thisYear } from './useActivity';

interface Props {
  filters: Filters;
  /** Those whose figures may be read. */
  teams: Team[];
  onChange: (patch: Record<string, string | null>) => void;
}

export function FilterBar({ filters, teams, onChange }: Props) {
  const words = useWords();
  const narrowed = [filters.month, filters.team, filters.territory, filters.mediator].some((one) => one !== null);
  const named = (all: string, entries: { code: string; label: string }[]) => [
    { value: '', label: all },
    ...entries.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <div className={classes.filters} role="search" aria-label="Choix des chiffres">
      <YearField year={filters.year} onChange={(annee) => onChange({ annee })} />
      <NativeSelect
        label="Mois"
        data={[
          { value: '', label: 'Toute l’année' },
          ...Array.from({ length: 12 }, (_, index) => ({
            value: String(index + 1),
            label: capitalise(monthName(index + 1)),
          })),
        ]}
        value={String(filters.month ?? '')}
        onChange={(event) => onChange({ mois: event.currentTarget.value || null })}
      />
      {teams.length > 1 && (
        <NativeSelect
          label="Équipe"
          data={named(teams.length < words.teams.length ? 'Toutes mes équipes' : 'Toutes les équipes', teams)}
          value={filters.team ?? ''}
          onChange={(event) => onChange({ equipe: event.currentTarget.value || null })}
        />
      )}
      <MediatorField mediator={filters.mediator} onChange={(mediateur) => onChange({ mediateur })} />
      <NativeSelect
        label="Territoire"
        data={named('Tous les territoires', words.territories)}
        value={filters.territory ?? ''}
        onChange={(event) => onChange({ territoire: event.currentTarget.value || null })}
      />
      {narrowed && (
        <Button
          variant="default"
          onClick={() => onChange({ mois: null, equipe: null, territoire: null, mediateur: null })}
        >
          Tout voir
        </Button>
      )}
    </div>
  );
}

export function YearField({ year, onChange }: { year: number; onChange: (year: string) => void }) {
  const latest = Math.max(thisYear(), year);
  const years = Array.from({ length: latest - DEMO_YEAR + 1 }, (_, index) => String(latest - index));
  return (
    <NativeSelect
      label="Année"
      data={years}
      value={String(year)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
