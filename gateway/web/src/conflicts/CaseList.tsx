import { Link } from 'react-router';
import type { Listed } from '../api/cases';
import { useWords } from '../api/directory';
import { PATHS } from '../session/way';
import { formatDate } from '../ui/format';
import classes from './conflicts.module.css';
import { nextOf, STATES } from './describe';

/** Cases, each with where it stands and what is next. */
export function CaseList({ items, today }: { items: Listed[]; today: string }) {
  const words = useWords();
  return (
    <ul className={classes.list}>
      {items.map((one) => (
        <li key={one.id}>
          <Link to={`${PATHS.conflicts}?dossier=${one.id}`} className={classes.link ?? ''}>
            {words.label('CF_NATURE', one.kind)} — {words.place(one.place) || words.territory(one.territory)}
          </Link>
          <p>
            {STATES[one.state] ?? one.state} · {nextOf(one, words)}
          </p>
          {one.limited && one.limitOn <= today && (
            <p>
              <strong>Durée atteinte le {formatDate(one.limitOn)}</strong>
            </p>
          )}
          <p className={classes.soft}>
            Demandé le {formatDate(one.requestedOn)}
            {one.theme ? ` · ${words.label('THEME', one.theme)}` : ''}
            {one.people.length > 0 ? ` · ${one.people.map((person) => words.person(person)).join(', ')}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
