import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import type { Figures } from '../api/types';
import { capitalise, formatDate, formatNumber, monthName, monthShort, weekday } from '../ui/format';
import { ChartCard } from './ChartCard';
import classes from './dashboard.module.css';
import { useOpenActs } from './useActivity';

interface Props {
  figures: Figures;
  month: number | null;
  onMonth: (month: string) => void;
}

interface Point {
  key: string;
  short: string;
  name: string;
  settled: number;
  open: number;
  all: number;
}

const SERIES = [
  { name: 'settled', label: 'Validées et complètes', color: 'lagoon.7' },
  { name: 'open', label: 'Non validées ou incomplètes', color: 'ochre.3' },
];

function points(figures: Figures, month: number | null): Point[] {
  if (month !== null) {
    return figures.byDay.map(({ day, interventions, open }) => ({
      key: day,
      short: String(Number(day.slice(8))),
      name: `${capitalise(weekday(day))} ${formatDate(day)}`,
      settled: interventions - open,
      open,
      all: interventions,
    }));
  }
  return figures.byMonth.map(({ month: of, interventions, open }) => {
    const number = Number(of.slice(5));
    const name = capitalise(monthName(number));
    return {
      key: String(number),
      short: monthShort(number),
      name,
      settled: interventions - open,
      open,
      all: interventions,
    };
  });
}

/** The year by month, or a month by day. */
export function Trend({ figures, month, onMonth }: Props) {
  const openActs = useOpenActs();
  const data = points(figures, month);
  const byDay = month !== null;
  const choose = (key: string) => openActs({ kind: byDay ? 'day' : 'month', value: key });
  return (
    <ChartCard
      wide
      title={byDay ? `Jour par jour en ${monthName(month)}` : 'Mois par mois'}
      rule={byDay ? 'interventions' : 'by-month'}
      note={`n = ${formatNumber(data.reduce((sum, { all }) => sum + all, 0))} interventions`}
      chart={
        <BarChart
          className={classes.chart ?? ''}
          h={260}
          data={data}
          dataKey="short"
          type="stacked"
          series={SERIES}
          withLegend
          gridAxis="x"
          tickLine="none"
          valueFormatter={formatNumber}
          maxBarWidth={44}
          barChartProps={{
            accessibilityLayer: false,
            title: byDay ? 'Interventions par jour' : 'Interventions par mois',
            onClick: ({ activeLabel }) => {
              const point = data.find(({ short }) => short === activeLabel);
              if (point) choose(point.key);
            },
          }}
        />
      }
      table={
        <table className={classes.table}>
          <caption className="visually-hidden">Interventions {byDay ? 'par jour' : 'par mois'}</caption>
          <thead>
            <tr>
              <th scope="col">{byDay ? 'Jour' : 'Mois'}</th>
              <th scope="col">Nombre</th>
              <th scope="col">Non validées ou incomplètes</th>
              {!byDay && <th scope="col">Jours</th>}
            </tr>
          </thead>
          <tbody>
            {data.map((point) => (
              <tr key={point.key}>
                <th scope="row">{point.name}</th>
                <td>
                  <button
                    type="button"
                    className={classes.part}
                    aria-label={`${point.name} : ${formatNumber(point.all)}, voir les actes`}
                    onClick={() => choose(point.key)}
                  >
                    {formatNumber(point.all)}
                  </button>
                </td>
                <td>{formatNumber(point.open)}</td>
                {!byDay && (
                  <td>
                    <button type="button" className={classes.part} onClick={() => onMonth(point.key)}>
                      Ouvrir<span className="visually-hidden"> {point.name}</span>
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
