import { EntryList } from '../journal/EntryList';
import { EmptyState } from '../ui/EmptyState';
import { plural } from '../ui/format';
import type { DayLineProps } from './dayLines';
import { Line, Reading, totalOf } from './Line';
import { OwnEntry } from './OwnEntry';
import { useMyDay } from './useMyDay';
import { useAwaitedOfMe } from './useWork';
import classes from './work.module.css';

/** What a manager sent back: it stays until it is completed. */
export function Returned(props: DayLineProps) {
  return <Owed awaits="RETURNED" title="Renvoyées pour être complétées" {...props} />;
}

export function Incomplete(props: DayLineProps) {
  return <Owed awaits="INCOMPLETE" title="À compléter" {...props} />;
}

interface OwedProps extends DayLineProps {
  awaits: 'RETURNED' | 'INCOMPLETE';
  title: string;
}

function Owed({ awaits, title, ...props }: OwedProps) {
  const list = useAwaitedOfMe(awaits);
  const total = totalOf(list);
  const items = list.data?.items ?? [];
  if (list.data && items.length === 0) return null;
  return (
    <Line title={title} count={total}>
      <Reading list={list} />
      <ul className={classes.entries}>
        {items.map((entry) => (
          <OwnEntry key={entry.id} entry={entry} {...props} />
        ))}
      </ul>
      {total !== null && total > items.length && (
        <p className={classes.hint}>
          {plural(total - items.length, 'autre vient', 'autres viennent')} quand celles-ci sont faites.
        </p>
      )}
    </Line>
  );
}

/** What the person did this day, as the journal has it. */
export function Recorded({ day, onOpen }: DayLineProps) {
  const { list, entries } = useMyDay(day);
  return (
    <Line title="Enregistrées aujourd’hui" count={list.data ? entries.length : null}>
      <Reading list={list} />
      {list.data && entries.length === 0 && <EmptyState title="Rien n’est encore enregistré" />}
      {entries.length > 0 && <EntryList entries={entries} onOpen={(id) => onOpen(id)} />}
    </Line>
  );
}
