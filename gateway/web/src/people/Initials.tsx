import classes from './people.module.css';

export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0) ?? '');
  return (
    <span className={classes.initials} aria-hidden>
      {letters.join('')}
    </span>
  );
}
