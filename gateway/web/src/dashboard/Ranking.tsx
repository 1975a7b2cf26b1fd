import { useState } from 'react';
import type { Split } from '../api/types';
import { formatNumber, formatShare } from '../ui/format';
import { ChartCard } from './ChartCard';
import classes from './dashboard.module.css';
import { baseOf, NOT_SAID, openWords } from './dimensions';
import { UNSAID } from './filters';
import { RankingTable, type Bar } from './RankingTable';
import { useOpenActs } from './useActivity';

interface Props {
  title: string;
  rule: string | null;
  split: Split;
  bars: Bar[];
}

const IN_VIEW = 8;

/** From the largest to the smallest, and at the end those of which nothing is said, so that shares are of the whole. */
export function ranked(bars: Bar[], { total, known }: Pick<Split, 'total' | 'known'>): Bar[] {
  const sorted = bars.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
  if (known >= total) return sorted;
  return [...sorted, { code: UNSAID, label: NOT_SAID, count: total - known, open: 0 }];
}

/** Bars, each of which opens the acts behind it. */
export function Ranking({ title, rule, split, bars }: Props) {
  const [all, setAll] = useState(false);
  const open = useOpenActs();
  const rows = ranked(bars, split);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const said = rows.filter(({ code }) => code !== UNSAID);
  const unsaid = rows.filter(({ code }) => code === UNSAID);
  const shown = [...(all ? said : said.slice(0, IN_VIEW)), ...unsaid];
  const chart = (
    <>
      <ul className={classes.bars}>
        {shown.map((bar) => (
          <li key={bar.code}>
            <button type="button" className={classes.bar} onClick={() => open({ by: split.name, value: bar.code })}>
              <Row bar={bar} split={split} most={most} />
            </button>
          </li>
        ))}
      </ul>
      {said.length > IN_VIEW && (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Réduire' : `Tout afficher (${said.length})`}
        </button>
      )}
    </>
  );
  return (
    <ChartCard
      title={title}
      rule={rule}
      note={baseOf(split)}
      legend={rows.some((bar) => bar.open > 0) ? openWords(split.unit) : undefined}
      chart={chart}
      table={<RankingTable title={title} split={split} bars={rows} />}
    />
  );
}

function Row({ bar, split: { unit, total }, most }: { bar: Bar; split: Split; most: number }) {
  return (
    <>
      <span className={classes.barLabel}>{bar.label}</span>
      <span className={classes.barValue}>
        {formatNumber(bar.count)} <span className={classes.share}>{formatShare(bar.count, total)}</span>
        {bar.open > 0 && (
          <span className="visually-hidden">
            {`, dont ${formatNumber(bar.open)} ${openWords(unit).toLocaleLowerCase('fr')}`}
          </span>
        )}
      </span>
      <span className={classes.track} aria-hidden>
        <span
          className={classes.fill}
          data-unsaid={bar.code === UNSAID || undefined}
          style={{ width: `${(100 * bar.count) / most}%` }}
        >
          {bar.open > 0 && <span className={classes.open} style={{ width: `${(100 * bar.open) / bar.count}%` }} />}
        </span>
      </span>
    </>
  );
}
