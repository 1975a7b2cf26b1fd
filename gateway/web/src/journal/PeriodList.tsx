import { Button } from '@mantine/core';
import type { Intervention } from '../api/types';
import { EmptyState } from '../ui/EmptyState';
import { formatNumber, plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { EntryList } from './EntryList';
import classes from './period.module.css';
import { periodTitle } from '../dashboard/period';
import type { PeriodQuestion } from './period';
import { usePeriod } from './usePeriod';

/** What was found over several days, and how much of it there is. */
export function PeriodList({ asked, onOpen }: { asked: PeriodQuestion; onOpen: (id: string) => void }) {
  const { data, error, isPending, isPlaceholderData, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    usePeriod(asked);
  const entries: Intervention[] = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total ?? entries.length;
  return (
    <section aria-label="Interventions de la période">
      <p role="status" className={classes.total}>
        {data &&
          !isPlaceholderData &&
          `${total === 0 ? 'Aucune intervention' : plural(total, 'intervention')} ${periodTitle({ kind: 'span', ...asked })}`}
      </p>
      {isPending && <Loading label="Lecture du journal" />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && (
        <EmptyState title="Aucune intervention pour ce choix">
          <p>Élargissez la période ou retirez un filtre.</p>
        </EmptyState>
      )}
      {entries.length > 0 && (
        <div className={classes.list} data-stale={isPlaceholderData || undefined}>
          <EntryList entries={entries} dated onOpen={onOpen} />
        </div>
      )}
      {hasNextPage && (
        <div className={classes.next}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Afficher la suite
          </Button>
          <p>
            {formatNumber(entries.length)} sur {formatNumber(total)}
          </p>
        </div>
      )}
    </section>
  );
}
