import { useOpenAssociation } from '../association/useAssociation';
import classes from './privacy.module.css';

/** The name of the association, once it has said it; until then it stands where each association has its own words. */
export function YourAssociation() {
  const name = useOpenAssociation().data?.name;
  return name ? <strong>{name}</strong> : <Unsaid />;
}

/** Stands where an association has its own words, which Trame does not know. */
export function Unsaid() {
  return <mark className={classes.configured}>votre association</mark>;
}
