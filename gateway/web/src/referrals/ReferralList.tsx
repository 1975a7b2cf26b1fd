import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Listed } from '../api/referrals';
import { useNamed } from '../partners/usePartners';
import { formatDate } from '../ui/format';
import { disagreementOf, standingOf } from './describe';
import { toReferral } from './links';
import classes from './referrals.module.css';

/** Referrals, each with where it stands and who follows it. */
export function ReferralList({ items }: { items: Listed[] }) {
  const words = useWords();
  const { data: partners = [] } = useNamed([
    ...new Set(items.map(({ partner }) => partner).filter((one) => one != null)),
  ]);
  return (
    <ul className={classes.list}>
      {items.map((one) => (
        <li key={one.id}>
          <Link to={toReferral(one.id)} className={classes.link ?? ''}>
            {partners.find(({ id }) => id === one.partner)?.name ?? words.label('TYPE_PART', one.partnerType)}
          </Link>
          <p>{standingOf(one, words)}</p>
          {one.disagreement && (
            <p>
              <strong>{disagreementOf(one)}</strong>
            </p>
          )}
          <p className={classes.soft}>
            {words.label('MER_FORME', one.level)} · du {formatDate(one.date)}
            {one.mediators.length > 0 ? ` · ${one.mediators.map((person) => words.person(person)).join(', ')}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
