import type { Employee } from '../api/types';
import classes from './people.module.css';

export function Initials({ person }: { person: Employee }) {
  return (
    <span className={classes.initials} aria-hidden>
      {person.givenName.charAt(0)}
      {person.familyName.charAt(0)}
    </span>
  );
}
