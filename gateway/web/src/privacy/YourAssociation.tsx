import classes from './privacy.module.css';

/** Stands where each association has its own words. */
export function YourAssociation() {
  return <mark className={classes.configured}>votre association</mark>;
}
