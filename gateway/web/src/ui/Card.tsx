import { useId, type ReactNode } from 'react';
import classes from './ui.module.css';

interface Props {
  title: string;
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A titled region of a page. */
export function Card({ title, aside, className, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={[classes.card, className].filter(Boolean).join(' ')}>
      <div className={classes.cardHead}>
        <h2 id={id} className={classes.cardTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
