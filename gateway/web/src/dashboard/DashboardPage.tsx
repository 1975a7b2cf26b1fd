import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import { useMay } from '../people/RightsContext';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ActsDrawer } from './ActsDrawer';
import classes from './dashboard.module.css';
import { DEMO_YEAR } from './demo';
import { DemoLabel } from './DemoLabel';
import { readDrill, readFilters, readYear, writeDrill, type Drill } from './filters';
import { FilterBar, YearField } from './FilterBar';
import { KeyFigures } from './KeyFigures';
import { Splits } from './Splits';
import { OpenActs, useFigures, useFirstYear } from './useActivity';
import { useCovered, WhoseFigures } from './WhoseFigures';
import { YearCard } from './YearCard';

export function DashboardPage() {
  const [query] = useSearchParams();
  const may = useMay();
  const year = useFirstYear(readYear(query), may('figures.read'));
  return (
    <Page title="Tableau de bord" aside={year === DEMO_YEAR ? <DemoLabel /> : null}>
      {year === null ? (
        <Loading label="Lecture des chiffres" />
      ) : may('figures.read') ? (
        <Dashboard year={year} />
      ) : (
        <PublishedYear year={year} />
      )}
    </Page>
  );
}

/** For whom the figures of the field are not: what the association publishes of itself. */
function PublishedYear({ year }: { year: number }) {
  const [, setQuery] = useSearchParams();
  return (
    <>
      <div className={classes.filters}>
        <YearField year={year} onChange={(annee) => setQuery({ annee })} />
      </div>
      <YearCard year={year} />
    </>
  );
}

function Dashboard({ year }: { year: number }) {
  const [query, setQuery] = useSearchParams();
  const filters = readFilters(query, year);
  const figures = useFigures(filters);
  const may = useMay();
  const { teams } = useWords();
  const covered = useCovered(figures.data);

  const show = useCallback(
    (patch: Record<string, string | null>) =>
      setQuery((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(patch)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setQuery],
  );
  const openActs = useCallback((drill: Drill) => show({ actes: writeDrill(drill), page: null }), [show]);
  const page = Number(query.get('page') ?? '1');
  const { month, team, territory, mediator } = filters;
  const wholeYear = month === null && team === null && territory === null && mediator === null;

  return (
    <OpenActs value={openActs}>
      <FilterBar filters={filters} teams={covered ?? teams} onChange={show} />
      <WhoseFigures teams={covered} mediator={mediator} />
      {figures.isPending && <Loading label="Lecture des chiffres" />}
      {figures.isError && <ProblemAlert error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.data && (
        <div className={classes.page} data-stale={figures.isPlaceholderData || undefined}>
          <KeyFigures figures={figures.data} />
          {figures.data.interventions.count === 0 ? (
            <EmptyState title="Aucune intervention pour ce choix">
              <p>Élargissez la période, l’équipe ou le territoire.</p>
            </EmptyState>
          ) : (
            <Splits figures={figures.data} filters={filters} onMonth={(mois) => show({ mois })} />
          )}
        </div>
      )}
      {wholeYear && may('card.read') && <YearCard year={year} />}
      <ActsDrawer
        filters={filters}
        drill={readDrill(query)}
        page={Number.isInteger(page) && page > 0 ? page : 1}
        onPage={(next) => show({ page: String(next) })}
        onClose={() => show({ actes: null, page: null })}
      />
    </OpenActs>
  );
}
