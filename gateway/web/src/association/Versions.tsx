import type { AssociationVersion } from '../api/association';
import { useWords } from '../api/directory';
import { formatDate, formatInstant, NBSP } from '../ui/format';
import classes from './association.module.css';

const WORDS: Record<AssociationVersion['standing'], string> = {
  PRESENT: 'valable aujourd’hui',
  COMING: 'à venir',
  PAST: 'remplacé depuis',
  CORRECTED: 'corrigé depuis',
};

/** How it was called, and from when on; nothing that was said is gone. */
export function Versions({ versions }: { versions: AssociationVersion[] }) {
  const words = useWords();
  return (
    <ul className={classes.life}>
      {versions.map(({ number, standing, since, author, at, profile }) => (
        <li key={number}>
          <strong>
            {standing === 'COMING' ? 'À partir du' : 'Depuis le'} {formatDate(since)}
          </strong>
          {NBSP}: {profile.name} <span className={classes.soft}>({WORDS[standing]})</span>
          <br />
          <span className={classes.soft}>
            Enregistré le {formatInstant(at)}
            {author ? `, par ${words.person(author)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
