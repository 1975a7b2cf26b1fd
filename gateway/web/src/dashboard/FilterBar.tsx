import { Button, NativeSelect } from '@mantine/core';
import { useWords } from '../api/directory';
import { capitalise, monthName } from '../ui/format';
import classes from './dashboard.module.css';
import { DEMO_YEAR } from './demo';
import type { Filters } from './filters';
import { thisYear } from './useActivity';

interface Props {
  filters: Filters;
  onChange: (patch: Record<string, string | null>) => void;
}

export function FilterBar({ filters, onChange }: Props) {
  const words = useWords();
  const latest = Math.max(thisYear(), filters.year);
  const years = Array.from({ length: latest - DEMO_YEAR + 1 }, (_, index) => String(latest - index));
  const narrowed = filters.month !== null || filters.team !== null || filters.territory !== null;
  const named = (all: string, entries: { code: string; label: string }[]) => [
    { value: '', label: all },
    ...entries.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <div className={classes.filters} role="search" aria-label="Choix des chiffres">
      <NativeSelect
        label="Année"
        data={years}
        value={String(filters.year)}
        onChange={(event) => onChange({ annee: event.currentTarget.value })}
      />
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
      <NativeSelect
        label="Équipe"
        data={named('Toutes les équipes', words.teams)}
        value={filters.team ?? ''}
        onChange={(event) => onChange({ equipe: event.currentTarget.value || null })}
      />
      <NativeSelect
        label="Territoire"
        data={named('Tous les territoires', words.territories)}
        value={filters.territory ?? ''}
        onChange={(event) => onChange({ territoire: event.currentTarget.value || null })}
      />
      {narrowed && (
        <Button variant="default" onClick={() => onChange({ mois: null, equipe: null, territoire: null })}>
          Tout voir
        </Button>
      )}
    </div>
  );
}
