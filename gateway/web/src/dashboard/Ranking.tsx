import { useState } from 'react';
import { formatNumber, formatShare } from '../ui/format';
import classes from './dashboard.module.css';
import { ChartCard } from './ChartCard';
import { useOpenActs } from './useActivity';

export interface Bar {
  code: string;
  label: string;
  count: number;
  open: number | null;
}

interface Props {
  title: string;
  rule: string;
  unit: 'interventions' | 'personnes';
  bars: Bar[];
  /** What one of them is for the service, to open its acts; publics have none. */
  kind?: string;
  /** Of how many the shares are; their sum unless an act may stand in several. */
  whole?: number;
}

const IN_VIEW = 8;

/** Bars from the largest to the smallest; each opens the acts behind it. */
export function Ranking({ title, rule, unit, bars, kind, whole }: Props) {
  const [all, setAll] = useState(false);
  const open = useOpenActs();
  const ranked = bars.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  const n = whole ?? ranked.reduce((sum, { count }) => sum + count, 0);
  const most = ranked[0]?.count ?? 1;
  const shown = all ? ranked : ranked.slice(0, IN_VIEW);
  const row = (bar: Bar) => (
    <>
      <span className={classes.barLabel}>{bar.label}</span>
      <span className={classes.barValue}>
        {formatNumber(bar.count)} <span>{formatShare(bar.count, n)}</span>
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${(100 * bar.count) / most}%` }}>
          {bar.open ? <span className={classes.open} style={{ width: `${(100 * bar.open) / bar.count}%` }} /> : null}
        </span>
      </span>
    </>
  );
  const chart =
    ranked.length === 0 ? (
      <p className={classes.note}>Rien n’est renseigné.</p>
    ) : (
      <>
        <ul className={classes.bars}>
          {shown.map((bar) => (
            <li key={bar.code}>
              {kind ? (
                <button type="button" className={classes.bar} onClick={() => open({ kind, value: bar.code })}>
                  {row(bar)}
                </button>
              ) : (
                <div className={classes.bar}>{row(bar)}</div>
              )}
            </li>
          ))}
        </ul>
        {ranked.length > IN_VIEW && (
          <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Réduire' : `Tout afficher (${ranked.length})`}
          </button>
        )}
      </>
    );
  return (
    <ChartCard
      title={title}
      rule={rule}
      note={`n = ${formatNumber(n)} ${unit}`}
      chart={chart}
      table={<RankingTable title={title} bars={ranked} n={n} />}
    />
  );
}

function RankingTable({ title, bars, n }: { title: string; bars: Bar[]; n: number }) {
  const withOpen = bars.some(({ open }) => open !== null);
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Nombre</th>
          <th scope="col">Part</th>
          {withOpen && <th scope="col">Non validées ou incomplètes</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ code, label, count, open }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td>{formatNumber(count)}</td>
            <td>{formatShare(count, n)}</td>
            {withOpen && <td>{formatNumber(open ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
