import { Page } from '../ui/Page';
import classes from './people.module.css';
import { PersonList } from './PersonList';

/** The first thing a new device shows: nobody has said yet who acts. */
export function Welcome() {
  return (
    <Page title="Qui êtes-vous ?" narrow>
      <p className={classes.notice}>
        Démonstration : la connexion viendra. En attendant, choisissez la personne au nom de qui vous agissez ; cet
        appareil s’en souviendra.
      </p>
      <PersonList />
    </Page>
  );
}
