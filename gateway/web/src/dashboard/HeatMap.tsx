import { useMediaQuery } from '@mantine/hooks';
import { useWords } from '../api/directory';
import type { Split } from '../api/types';
import { capitalise, formatNumber, WEEKDAYS } from '../ui/format';
import { ChartCard } from './ChartCard';
import classes from './dashboard.module.css';
import { baseOf, codeName, OPEN } from './dimensions';
import { RankingTable } from './RankingTable';
import { useOpenActs } from './useActivity';

/** The hours worth a column: those of a usual day, and any other in which something happened. */
function hoursToShow(hours: number[][]): number[] {
  const busy = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    hours.some((day) => (day[hour] ?? 0) > 0),
  );
  const first = Math.min(9, ...busy);
  const last = Math.max(18, ...busy);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Five shades, each with the ink that reads well on it. */
const SHADES = [
  { background: '#e4f0f0', color: '#1c2b2e' },
  { background: '#bcd8da', color: '#1c2b2e' },
  { background: '#8fbfc3', color: '#1c2b2e' },
  { background: '#2d767e', color: '#ffffff' },
  { background: '#0d3b42', color: '#ffffff' },
];

const shade = (strength: number) => SHADES[Math.min(SHADES.length - 1, Math.floor(strength * SHADES.length))] ?? {};

/** Weekdays from Monday, each with what began in each of its hours. */
export function weekOf(items: Split['items'], of: 'count' | 'open'): number[][] {
  const week = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  for (const item of items) {
    const [day = 1, hour = 0] = item.code.split('-').map(Number);
    const hours = week[day - 1];
    if (hours) hours[hour] = item[of] ?? 0;
  }
  return week;
}

/** When the mediators are at work: weekdays from Monday, hours of start. */
export function HeatMap({ split, rule }: { split: Split; rule: string | null }) {
  const upright = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const openActs = useOpenActs();
  const words = useWords();
  const hours = weekOf(split.items, 'count');
  const unsettled = weekOf(split.items, 'open');
  const shown = hoursToShow(hours);
  const most = Math.max(1, ...hours.flat());
  const nameOf = (day: number, hour: number) => codeName(words, { name: 'hour', list: null }, `${day + 1}-${hour}`);
  const bars = hours
    .flatMap((counts, day) =>
      counts.map((count, hour) => ({
        code: `${day + 1}-${hour}`,
        label: nameOf(day, hour),
        count,
        open: unsettled[day]?.[hour] ?? 0,
      })),
    )
    .filter(({ count }) => count > 0);

  const cell = (day: number, hour: number) => {
    const count = hours[day]?.[hour] ?? 0;
    const open = unsettled[day]?.[hour] ?? 0;
    const part = open > 0 ? `, dont ${formatNumber(open)} non validées ou incomplètes` : '';
    return (
      <td key={`${day}-${hour}`}>
        {count > 0 ? (
          <button
            type="button"
            className={classes.heat}
            style={shade(count / most)}
            aria-label={`${nameOf(day, hour)} : ${formatNumber(count)}${part}, voir les actes`}
            onClick={() => openActs({ by: 'hour', value: `${day + 1}-${hour}` })}
          >
            {formatNumber(count)}
            {open > 0 && <span className={classes.heatOpen} style={{ width: `${(100 * open) / count}%` }} />}
          </button>
        ) : (
          <span className={classes.cold}>
            <span className="visually-hidden">0</span>
          </span>
        )}
      </td>
    );
  };
  const dayHead = (day: number, scope: 'col' | 'row') => (
    <th key={day} scope={scope}>
      <abbr title={capitalise(WEEKDAYS[day] ?? '')}>{capitalise((WEEKDAYS[day] ?? '').slice(0, 3))}</abbr>
    </th>
  );
  const days = WEEKDAYS.map((_, day) => day);
  return (
    <ChartCard
      wide
      title={split.label}
      rule={rule}
      note={baseOf(split)}
      legend={bars.some(({ open }) => open > 0) ? OPEN : undefined}
      table={<RankingTable title={split.label} split={split} bars={bars} />}
      chart={
        <table className={classes.heatmap}>
          <caption className="visually-hidden">Interventions selon le jour et l’heure de début</caption>
          <thead>
            <tr>
              <td />
              {upright
                ? days.map((day) => dayHead(day, 'col'))
                : shown.map((hour) => (
                    <th key={hour} scope="col">
                      {hour} h
                    </th>
                  ))}
            </tr>
          </thead>
          <tbody>
            {upright
              ? shown.map((hour) => (
                  <tr key={hour}>
                    <th scope="row">{hour} h</th>
                    {days.map((day) => cell(day, hour))}
                  </tr>
                ))
              : days.map((day) => (
                  <tr key={day}>
                    {dayHead(day, 'row')}
                    {shown.map((hour) => cell(day, hour))}
                  </tr>
                ))}
          </tbody>
        </table>
      }
    />
  );
}
