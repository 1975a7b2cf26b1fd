import { IconHourglassLow } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { formatInstant, plural } from '../format';
import { Notice } from '../Notice';
import { goesAt, goingSoon, KEPT_DAYS, onDraftsChange } from './drafts';
import classes from './form.module.css';

const LOOK_MS = 60_000;

/** Above the page, the day before a draft goes: nothing that was typed goes without having been announced. */
export function DraftsGoing({ person }: { person: string }) {
  const [going, setGoing] = useState(() => goingSoon(person));
  useEffect(() => {
    const look = () => setGoing(goingSoon(person));
    const timer = setInterval(look, LOOK_MS);
    const unheard = onDraftsChange(look);
    return () => {
      clearInterval(timer);
      unheard();
    };
  }, [person]);
  if (going.length === 0) return null;
  return (
    <div className={classes.going}>
      <Notice
        kind="warning"
        icon={<IconHourglassLow aria-hidden />}
        title={plural(going.length, 'brouillon va être effacé', 'brouillons vont être effacés')}
      >
        <p>
          Un brouillon est gardé {plural(KEPT_DAYS, 'jour')} sur cet appareil. Reprenez-le pour l’enregistrer ou le
          garder.
        </p>
        <ul className={classes.goingList}>
          {going.map((draft) => (
            <li key={draft.id}>
              <Link to={draft.place} className={classes.goingLink ?? ''}>
                Ouvrir celui qui sera effacé le {formatInstant(goesAt(draft).toISOString())}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
