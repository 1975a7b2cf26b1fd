import { NativeSelect } from '@mantine/core';
import { useWords } from '../api/directory';
import type { Dimension } from '../api/types';
import { Card } from '../ui/Card';
import { capitalise } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './pivot.module.css';
import { codeName, unitWords } from './dimensions';
import type { Filters } from './filters';
import { PivotTable } from './PivotTable';
import { Section } from './Section';
import { usePivot } from './useActivity';

interface Props {
  filters: Filters;
  dimensions: Dimension[];
  pivot: { rows: string; columns: string } | null;
  onChange: (patch: Record<string, string | null>) => void;
}

/** What is crossed when nobody has chosen yet. */
const FIRST = { rows: 'theme', columns: 'team' };

/** Any two dimensions crossed: how many of this are also of that. */
export function PivotSection({ filters, dimensions, pivot, onChange }: Props) {
  const crossable = dimensions.filter((one) => one.pivot);
  if (crossable.length < 2) return null;
  return (
    <Section title="Croiser deux critères" open={pivot !== null}>
      <Pivot filters={filters} dimensions={crossable} pivot={pivot ?? FIRST} onChange={onChange} />
    </Section>
  );
}

function Pivot({ filters, dimensions, pivot, onChange }: Omit<Props, 'pivot'> & { pivot: typeof FIRST }) {
  const words = useWords();
  const { data, error, isPlaceholderData, refetch } = usePivot(filters, pivot);
  const dimension = (name: string) => dimensions.find((one) => one.name === name);
  const [rows, columns] = [dimension(pivot.rows), dimension(pivot.columns)];
  const choose = (rowsName: string, columnsName: string) => onChange({ lignes: rowsName, colonnes: columnsName });
  const choices = (besides: string) =>
    dimensions.filter(({ name }) => name !== besides).map(({ name, label }) => ({ value: name, label }));
  return (
    <Card
      level={3}
      title={rows && columns ? `${rows.label} et ${columns.label.toLocaleLowerCase('fr')}` : 'Croisement'}
    >
      <div className={classes.choices}>
        <NativeSelect
          label="En lignes"
          data={choices(pivot.columns)}
          value={pivot.rows}
          onChange={(event) => choose(event.currentTarget.value, pivot.columns)}
        />
        <NativeSelect
          label="En colonnes"
          data={choices(pivot.rows)}
          value={pivot.columns}
          onChange={(event) => choose(pivot.rows, event.currentTarget.value)}
        />
      </div>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading label="Croisement" />}
      {!error && data && rows && columns && (
        <div data-stale={isPlaceholderData || undefined} className={classes.shown}>
          <p className={classes.unit}>{capitalise(unitWords(data.unit)[1])}. Touchez un nombre pour voir les actes.</p>
          <PivotTable
            pivot={data}
            rowName={(code) => codeName(words, rows, code)}
            columnName={(code) => codeName(words, columns, code)}
            caption={`${rows.label} en lignes, ${columns.label.toLocaleLowerCase('fr')} en colonnes`}
          />
        </div>
      )}
    </Card>
  );
}
