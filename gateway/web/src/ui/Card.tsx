import { useId, type ReactNode } from 'react';
import classes from './ui.module.css';

interface Props {
  title: string;
  /** Of its heading. */
  level?: 2 | 3;
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A titled region of a page. */
export function Card({ title, level = 2, aside, className, children }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={[classes.card, className].filter(Boolean).join(' ')}>
      <div className={classes.cardHead}>
        <Heading id={id} className={classes.cardTitle}>
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
