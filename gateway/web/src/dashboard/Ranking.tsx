import { useState } from 'react';
import { formatNumber, formatShare } from '../ui/format';
import classes from './dashboard.module.css';
import { ChartCard } from './ChartCard';
import { OPEN, RankingTable, type Bar, type Unit } from './RankingTable';
import { useOpenActs } from './useActivity';

interface Props {
  title: string;
  rule: string;
  unit: Unit;
  bars: Bar[];
  /** What one of them is for the service, to open its acts. */
  kind: string;
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
  const unsettled = OPEN[unit].toLocaleLowerCase('fr');
  const row = (bar: Bar) => (
    <>
      <span className={classes.barLabel}>{bar.label}</span>
      <span className={classes.barValue}>
        {formatNumber(bar.count)} <span className={classes.share}>{formatShare(bar.count, n)}</span>
        {bar.open > 0 && <span className="visually-hidden">{`, dont ${formatNumber(bar.open)} ${unsettled}`}</span>}
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${(100 * bar.count) / most}%` }}>
          {bar.open > 0 ? (
            <span className={classes.open} style={{ width: `${(100 * bar.open) / bar.count}%` }} />
          ) : null}
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
              <button type="button" className={classes.bar} onClick={() => open({ kind, value: bar.code })}>
                {row(bar)}
              </button>
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
      legend={ranked.some((bar) => bar.open > 0) ? OPEN[unit] : undefined}
      chart={chart}
      table={<RankingTable title={title} unit={unit} bars={ranked} n={n} />}
    />
  );
}
