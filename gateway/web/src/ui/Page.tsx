import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import classes from './ui.module.css';

interface Props {
  title: string;
  /** What stands beside the title: a label, a few controls. */
  aside?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** Where the reader came from; the first page opened keeps the browser's own focus. */
let lastPath: string | null = null;

/** A page with its title, said in the window's title too and given the focus when the reader comes from another page. */
export function Page({ title, aside, narrow = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} — Trame`;
  }, [title]);
  useEffect(() => {
    if (lastPath !== null && lastPath !== pathname) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    lastPath = pathname;
  }, [pathname]);
  return (
    <div className={narrow ? classes.narrow : undefined}>
      <div className={classes.pageHead}>
        <h1 ref={heading} tabIndex={-1} className={classes.pageTitle}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </div>
  );
}
