import { IconLeaf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <IconLeaf size={40} stroke={1.3} aria-hidden />
      <p className={classes.emptyTitle}>{title}</p>
      {children}
    </div>
  );
}
