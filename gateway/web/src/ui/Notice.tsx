import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  kind: 'problem' | 'warning' | 'info';
  title: string;
  icon?: ReactNode;
  /** Said at once by a screen reader. */
  urgent?: boolean;
  children?: ReactNode;
}

export function Notice({ kind, title, icon, urgent = false, children }: Props) {
  return (
    <div className={classes.notice} data-kind={kind} role={urgent ? 'alert' : undefined}>
      {icon}
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
