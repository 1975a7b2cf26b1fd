import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import type { Dimension } from '../api/types';
import { MailsToSee } from '../mails/MailsToSee';
import { useMay } from '../people/RightsContext';
import { ToDescribe } from '../association/ToDescribe';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ActsDrawer } from './ActsDrawer';
import { CasesDrawer } from './CasesDrawer';
import { ConflictSection } from './ConflictSection';
import classes from './dashboard.module.css';
import { DEMO_YEAR } from './demo';
import { DemoLabel } from './DemoLabel';
import { Downloads } from './Downloads';
import { FilterBar } from './FilterBar';
import {
  readCases,
  readDrill,
  readFilters,
  readPeriod,
  readPivot,
  readYear,
  selectionQuery,
  writeDrill,
  writePeriod,
  type Drill,
} from './filters';
import { KeyFigures } from './KeyFigures';
import { spanOf } from './period';
import { YearField } from './PeriodFields';
import { PivotSection } from './PivotSection';
import { Splits } from './Splits';
import { Summary } from './Summary';
import { OpenActs, useDimensions, useFigures, useYears } from './useActivity';
import { useCovered, WhoseFigures } from './WhoseFigures';
import { YearCard } from './YearCard';
import { useAddress, type AddressPatch } from '../ui/useAddress';

interface Years {
  first: number;
  last: number;
}

export function DashboardPage() {
  const [query] = useSearchParams();
  const may = useMay();
  const years = useYears();
  const year = readYear(query) ?? years?.opening ?? null;
  const { from, to } = spanOf(readPeriod(query, year ?? 0));
  const demo = from <= `${DEMO_YEAR}-12-31` && to >= `${DEMO_YEAR}-01-01`;
  return (
    <Page title="Tableau de bord" aside={demo ? <DemoLabel /> : null}>
      <MailsToSee />
      <ToDescribe />
      {year === null || years === null ? (
        <Loading label="Lecture des chiffres" />
      ) : may('figures.read') ? (
        <Figures year={year} years={years} />
      ) : (
        <PublishedYear year={year} years={years} />
      )}
    </Page>
  );
}

/** For whom the figures of the field are not: what the association publishes of itself. */
function PublishedYear({ year, years }: { year: number; years: Years }) {
  const [, setQuery] = useSearchParams();
  return (
    <>
      <div className={classes.yearOnly}>
        <YearField year={year} years={years} onChange={(annee) => setQuery({ annee })} />
      </div>
      <YearCard year={year} />
    </>
  );
}

/** Nothing can be chosen before it is known what there is to choose from. */
function Figures(props: { year: number; years: Years }) {
  const { data, error, refetch } = useDimensions();
  if (data) return <Dashboard dimensions={data} {...props} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return <Loading label="Lecture des chiffres" />;
}

function Dashboard({ year, years, dimensions }: { year: number; years: Years; dimensions: Dimension[] }) {
  const [query, change] = useAddress();
  const filters = readFilters(
    query,
    year,
    dimensions.filter(({ filter }) => filter).map(({ name }) => name),
  );
  const figures = useFigures(filters);
  const may = useMay();
  const { teams } = useWords();
  const covered = useCovered(figures.data);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });

  const show = useCallback((patch: AddressPatch) => change({ page: null, ...patch }), [change]);
  const openActs = useCallback((drill: Drill) => show({ actes: writeDrill(drill) }), [show]);
  const { period, chosen, knownOn } = filters;
  const wholeYear = period.kind === 'year' && Object.keys(chosen).length === 0 && knownOn === null;
  const { from, to } = spanOf(period);

  return (
    <OpenActs value={openActs}>
      <Summary
        figures={figures.isPlaceholderData ? undefined : figures.data}
        period={period}
        narrowed={Object.keys(chosen).length + (knownOn === null ? 0 : 1)}
      />
      <FilterBar
        filters={filters}
        dimensions={dimensions}
        teams={covered ?? teams}
        splits={figures.data?.splits ?? []}
        years={years}
        onChange={show}
      />
      <WhoseFigures teams={covered} mediator={chosen['mediator'] ?? null} />
      {figures.isPending && <Loading label="Lecture des chiffres" />}
      {figures.isError && <ProblemAlert error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.data && (
        <div className={classes.page} data-stale={figures.isPlaceholderData || undefined}>
          <KeyFigures figures={figures.data} />
          {figures.data.interventions.count === 0 && (
            <EmptyState title="Aucune intervention pour ce choix">
              <p>Élargissez la période ou retirez un filtre.</p>
            </EmptyState>
          )}
          {hasSomething(figures.data) && (
            <>
              <Downloads
                path="/api/activity/figures/export"
                query={selectionQuery(filters)}
                what="ces chiffres"
                name={`chiffres-${from}-${to}`}
              />
              <Splits
                figures={figures.data}
                dimensions={dimensions}
                filters={filters}
                onPeriod={(next) => show(writePeriod(next))}
              />
              <ConflictSection
                filters={filters}
                dimensions={dimensions}
                onOpen={(drill) => show({ dossiers: writeDrill(drill) })}
              />
              <PivotSection filters={filters} dimensions={dimensions} pivot={readPivot(query)} onChange={show} />
            </>
          )}
        </div>
      )}
      {wholeYear && may('card.read') && <YearCard year={year} folded={narrow} />}
      <ActsDrawer
        filters={filters}
        dimensions={dimensions}
        drill={readDrill(query, year)}
        onClose={() => show({ actes: null })}
      />
      <CasesDrawer filters={filters} drill={readCases(query)} onClose={() => show({ dossiers: null })} />
    </OpenActs>
  );
}

const hasSomething = ({ splits }: { splits: { total: number }[] }) => splits.some(({ total }) => total > 0);
