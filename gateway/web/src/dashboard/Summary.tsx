import type { Figures } from '../api/types';
import { capitalise, NBSP, plural } from '../ui/format';
import classes from './dashboard.module.css';
import { periodTitle, type Period } from './period';

interface Props {
  /** Nothing while other ones are being read. */
  figures: Figures | undefined;
  period: Period;
  /** How many filters narrow them, besides the period. */
  narrowed: number;
}

/** What the page comes to, in a sentence: said again whenever a choice changes it, and on a phone what the page begins with. */
export function Summary({ figures, period, narrowed }: Props) {
  return (
    <p role="status" className={classes.summary}>
      {figures && sentence(figures, period, narrowed)}
    </p>
  );
}

export function sentence({ interventions, people, referrals }: Figures, period: Period, narrowed: number): string {
  const choice = narrowed === 0 ? '' : `, ${plural(narrowed, 'filtre')}`;
  return `${capitalise(periodTitle(period))}${choice}${NBSP}: ${plural(interventions.count, 'intervention')}, ${plural(people.met, 'personne rencontrée', 'personnes rencontrées')}, ${plural(referrals.counting, 'mise en relation', 'mises en relation')}.`;
}
