import { Loader } from '@mantine/core';
import classes from './ui.module.css';

export function Loading({ label }: { label: string }) {
  return (
    <div className={classes.loading} role="status">
      <Loader size="md" aria-hidden />
      <span>{label}…</span>
    </div>
  );
}
