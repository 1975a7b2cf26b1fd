import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useWords } from '../api/directory';
import type { Dimension, Figures, Split } from '../api/types';
import { codeName } from './dimensions';
import classes from './dashboard.module.css';
import type { Filters } from './filters';
import { HeatMap } from './HeatMap';
import type { Period } from './period';
import { Ranking } from './Ranking';
import { ReferralKeys } from './ReferralKeys';
import { Section } from './Section';
import { Trend } from './Trend';

interface Props {
  figures: Figures;
  dimensions: Dimension[];
  filters: Filters;
  onPeriod: (period: Period) => void;
}

const REFERRALS = 'Mises en relation';

/** What belongs together, and where it stands on the page; a dimension that is named nowhere goes with its unit. */
const SECTIONS: { title: string; names: string[]; unit?: string }[] = [
  { title: 'Quand', names: ['month', 'day', 'hour'] },
  { title: 'Ce qui est fait', names: [], unit: 'interventions' },
  { title: 'Personnes rencontrées', names: [], unit: 'people' },
  { title: 'Équipes et territoires', names: ['team', 'territory'] },
  { title: REFERRALS, names: [], unit: 'referrals' },
];

/** The splits of a section, in the order in which the service gives them. */
export function sectionsOf(splits: Split[]): { title: string; splits: Split[] }[] {
  const elsewhere = SECTIONS.flatMap(({ names }) => names);
  return SECTIONS.map(({ title, names, unit }) => ({
    title,
    splits: splits.filter(({ name, unit: of }) => names.includes(name) || (unit === of && !elsewhere.includes(name))),
  }));
}

/** Nothing is said of it, or it is what the figures were narrowed to: there is nothing to compare. */
const isIdle = ({ name, known, items }: Split, { chosen }: Filters) =>
  known === 0 || (chosen[name] !== undefined && items.length < 2);

/** The figures split every way the service gives. */
export function Splits({ figures, dimensions, filters, onPeriod }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const sections = useMemo(() => {
    const byDay = figures.splits.some(({ name }) => name === 'day');
    const worth = figures.splits.filter((split) => !isIdle(split, filters) && !(byDay && split.name === 'month'));
    return sectionsOf(worth).filter(({ splits }) => splits.length > 0);
  }, [figures, filters]);
  return sections.map(({ title, splits }) => (
    <Section key={title} title={title} open={!narrow}>
      {title === REFERRALS && <ReferralKeys filters={filters} />}
      <div className={classes.grid}>
        {splits.map((split) => (
          <OneSplit
            key={split.name}
            split={split}
            dimension={dimensions.find(({ name }) => name === split.name)}
            onPeriod={onPeriod}
          />
        ))}
      </div>
    </Section>
  ));
}

interface OneProps {
  split: Split;
  dimension: Dimension | undefined;
  onPeriod: (period: Period) => void;
}

function OneSplit({ split, dimension, onPeriod }: OneProps) {
  const words = useWords();
  const rule = dimension?.rule ?? null;
  const { name, label } = split;
  if (name === 'day' || name === 'month' || name.endsWith('-month')) {
    return <Trend split={split} rule={rule} onPeriod={onPeriod} />;
  }
  if (name === 'hour') return <HeatMap split={split} rule={rule} />;
  const list = dimension?.list ?? null;
  const bars = split.items.map(({ code, count, open }) => ({
    code,
    label: codeName(words, { name, list }, code),
    count,
    open: open ?? 0,
  }));
  return <Ranking title={label} rule={rule} split={split} bars={bars} />;
}
