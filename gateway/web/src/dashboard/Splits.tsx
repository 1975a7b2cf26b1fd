import { useWords } from '../api/directory';
import type { Count, Figures, ListCode } from '../api/types';
import classes from './dashboard.module.css';
import type { Filters } from './filters';
import { HeatMap } from './HeatMap';
import { Ranking } from './Ranking';
import type { Bar } from './RankingTable';
import { Trend } from './Trend';

interface Props {
  figures: Figures;
  filters: Filters;
  onMonth: (month: string) => void;
}

/** The code under which the service counts what has no territory. */
const NONE = '-';

/** The figures split every way. */
export function Splits({ figures, filters, onMonth }: Props) {
  const words = useWords();
  const bars = (counts: Count[], label: (code: string) => string): Bar[] =>
    counts.map(({ code, count, open }) => ({ code, label: label(code), count, open }));
  const of = (list: ListCode, counts: Count[]) => bars(counts, (code) => words.label(list, code));
  const all = figures.interventions.count;
  return (
    <div className={classes.grid}>
      <Trend figures={figures} month={filters.month} onMonth={onMonth} />
      <Ranking
        title="Domaines"
        rule="by-domain"
        unit="interventions"
        kind="domain"
        bars={of('DOMAINE', figures.byDomain)}
      />
      <Ranking title="Thèmes" rule="by-theme" unit="interventions" kind="theme" bars={of('THEME', figures.byTheme)} />
      <HeatMap hours={figures.hours} open={figures.hoursOpen} />
      <Ranking
        title="Origines de la demande"
        rule="by-origin"
        unit="interventions"
        kind="origin"
        bars={of('ORIGINE', figures.byOrigin)}
      />
      <Ranking title="Modes" rule="by-mode" unit="interventions" kind="mode" bars={of('MODE', figures.byMode)} />
      <Ranking
        title="Résultats"
        rule="by-outcome"
        unit="interventions"
        kind="outcome"
        whole={all}
        bars={of('RESULTAT', figures.byOutcome)}
      />
      <Ranking title="Âges estimés" rule="publics" unit="personnes" kind="age" bars={of('AGE', figures.publics.age)} />
      <Ranking title="Genre" rule="publics" unit="personnes" kind="gender" bars={of('GENRE', figures.publics.gender)} />
      <Ranking
        title="Qualité des personnes"
        rule="publics"
        unit="personnes"
        kind="capacity"
        bars={of('QUALITE', figures.publics.capacity)}
      />
      {filters.team === null && (
        <Ranking
          title="Équipes"
          rule="by-team"
          unit="interventions"
          kind="team"
          bars={bars(figures.byTeam, (code) => words.team(code))}
        />
      )}
      {filters.territory === null && (
        <Ranking
          title="Territoires"
          rule="by-territory"
          unit="interventions"
          kind="territory"
          bars={bars(figures.byTerritory, (code) => (code === NONE ? 'Non précisé' : words.territory(code)))}
        />
      )}
    </div>
  );
}
