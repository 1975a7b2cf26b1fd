import { useMediaQuery } from '@mantine/hooks';
import { capitalise, formatNumber, WEEKDAYS } from '../ui/format';
import { ChartCard } from './ChartCard';
import classes from './dashboard.module.css';
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

/** When the mediators are at work: weekdays from Monday, hours of start. A table of its own, so it needs no other. */
export function HeatMap({ hours }: { hours: number[][] }) {
  const upright = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const open = useOpenActs();
  const shown = hoursToShow(hours);
  const most = Math.max(1, ...hours.flat());
  const n = hours.flat().reduce((sum, count) => sum + count, 0);

  const cell = (day: number, hour: number) => {
    const count = hours[day]?.[hour] ?? 0;
    const name = `${capitalise(WEEKDAYS[day] ?? '')} de ${hour} h à ${hour + 1} h`;
    return (
      <td key={`${day}-${hour}`}>
        {count > 0 ? (
          <button
            type="button"
            className={classes.heat}
            style={shade(count / most)}
            aria-label={`${name} : ${formatNumber(count)}, voir les actes`}
            onClick={() => open({ kind: 'hour', value: `${day + 1}-${hour}` })}
          >
            {formatNumber(count)}
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
      title="Jours et heures"
      rule="hours"
      note={`n = ${formatNumber(n)} interventions dont l’heure est connue`}
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
