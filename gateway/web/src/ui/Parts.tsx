import { Link } from 'react-router';
import classes from './parts.module.css';

interface Props {
  /** The page that they are parts of. */
  page: string;
  parts: { code: string; label: string }[];
  /** The one that is shown. */
  shown: string | undefined;
}

/** The parts of a page, one of which is shown; which, the address says. */
export function Parts({ page, parts, shown }: Props) {
  return (
    <nav aria-label="Dans cette page">
      <ul className={classes.parts}>
        {parts.map(({ code, label }) => (
          <li key={code}>
            <Link to={`${page}?partie=${code}`} aria-current={code === shown ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
