import { useId, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { isBehind, type ReadEntries } from '../journal/useJournal';
import { formatNumber } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './work.module.css';

interface Props {
  title: string;
  /** How many there are; null while it is not known. */
  count: number | null;
  /** What its entries have in common, in a sentence. */
  hint?: string;
  children: ReactNode;
}

/** A list of work, with how much it is. */
export function Line({ title, count, hint, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.line}>
      <h2 id={id} className={classes.title}>
        {title}
        {count !== null && (
          <span className={classes.count}>
            <span className="visually-hidden"> : </span>
            {formatNumber(count)}
          </span>
        )}
      </h2>
      {hint && count !== 0 && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  );
}

/** What stands in the place of a list that is not there yet, or not up to date. */
export function Reading({ list }: { list: UseQueryResult<ReadEntries> }) {
  return (
    <>
      <p role="status" className={classes.behind}>
        {isBehind(list.data) && 'La liste n’est pas encore à jour. Elle se met à jour toute seule.'}
      </p>
      {list.isPending && <Loading label="Lecture" />}
      {list.isError && !list.data && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
    </>
  );
}

export const totalOf = ({ data }: UseQueryResult<ReadEntries>): number | null =>
  data ? (data.total ?? data.items.length) : null;
