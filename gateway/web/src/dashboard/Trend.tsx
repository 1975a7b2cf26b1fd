import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useMemo } from 'react';
import type { Split } from '../api/types';
import { capitalise, formatNumber } from '../ui/format';
import { ChartCard } from './ChartCard';
import classes from './dashboard.module.css';
import { baseOf, OPEN, unitWords } from './dimensions';
import { monthOf, type Period } from './period';
import { courseOf, type Course, type Point } from './course';
import { useOpenActs } from './useActivity';

interface Props {
  split: Split;
  rule: string | null;
  onPeriod: (period: Period) => void;
}

const TITLES = { day: 'Jour par jour', month: 'Mois par mois', year: 'Année par année' };
const HEADS = { day: 'Jour', month: 'Mois', year: 'Année' };

const seriesOf = (withOpen: boolean) => [
  { name: 'settled', label: withOpen ? 'Validées et complètes' : 'Nombre', color: 'lagoon.7' },
  ...(withOpen ? [{ name: 'open', label: OPEN, color: 'ochre.3' }] : []),
];

/** What happened when; a bar opens its acts, a year its months. */
export function Trend({ split, rule, onPeriod }: Props) {
  const openActs = useOpenActs();
  const { grain, points } = useMemo(() => courseOf(split), [split]);
  const [, things] = unitWords(split.unit);
  const main = split.unit === 'interventions';
  const withOpen = main && points.some(({ open }) => open > 0);
  const title = main ? TITLES[grain] : `${capitalise(things)}, ${TITLES[grain].toLocaleLowerCase('fr')}`;
  const choose = (code: string) => {
    if (grain === 'year') onPeriod({ kind: 'year', year: Number(code) });
    else openActs({ by: split.name, value: code });
  };
  return (
    <ChartCard
      wide={main}
      title={title}
      rule={rule}
      note={baseOf(split)}
      chart={
        <BarChart
          className={classes.chart ?? ''}
          h={main ? 260 : 200}
          data={points}
          dataKey="short"
          type="stacked"
          series={seriesOf(withOpen)}
          withLegend={withOpen}
          gridAxis="x"
          tickLine="none"
          valueFormatter={formatNumber}
          maxBarWidth={44}
          barChartProps={{
            accessibilityLayer: false,
            title: `${capitalise(things)} selon le temps`,
            onClick: ({ activeLabel }) => {
              const point = points.find(({ short }) => short === activeLabel);
              if (point) choose(point.code);
            },
          }}
        />
      }
      table={
        <TrendTable
          title={title}
          course={{ grain, points }}
          withOpen={withOpen}
          onChoose={choose}
          onMonth={grain === 'month' ? (code) => onPeriod(monthOf(code)) : null}
        />
      }
    />
  );
}

interface TableProps {
  title: string;
  course: Course;
  withOpen: boolean;
  onChoose: (code: string) => void;
  /** Shows the days of a month; null where it is not months. */
  onMonth: ((code: string) => void) | null;
}

function TrendTable({ title, course: { grain, points }, withOpen, onChoose, onMonth }: TableProps) {
  const actsOf = ({ name, all }: Point) =>
    `${name} : ${formatNumber(all)}, ${grain === 'year' ? 'voir l’année' : 'voir les actes'}`;
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{HEADS[grain]}</th>
          <th scope="col">Nombre</th>
          {withOpen && <th scope="col">{OPEN}</th>}
          {onMonth && <th scope="col">Jours</th>}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.code}>
            <th scope="row">{point.name}</th>
            <td>
              <button
                type="button"
                className={classes.part}
                aria-label={actsOf(point)}
                onClick={() => onChoose(point.code)}
              >
                {formatNumber(point.all)}
              </button>
            </td>
            {withOpen && <td>{formatNumber(point.open)}</td>}
            {onMonth && (
              <td>
                <button type="button" className={classes.part} onClick={() => onMonth(point.code)}>
                  Ouvrir<span className="visually-hidden"> {point.name}</span>
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
