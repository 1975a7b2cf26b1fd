import type { Awaited } from '../api/requests';
import { PossibleDoubles } from '../journal/PossibleDoubles';
import { plural } from '../ui/format';
import { AwaitingEntry } from './AwaitingEntry';
import { Line, Reading, totalOf } from './Line';
import { useThisWork } from './WorkContext';
import { useAwaited } from './useWork';
import { ValidateBatch } from './ValidateBatch';
import classes from './work.module.css';

export const Complete = () => <Awaiting awaits="VALIDATION" title="À valider" batch />;
export const Incomplete = () => (
  <Awaiting awaits="INCOMPLETE" title="Incomplètes" hint="Leurs médiateurs les complètent pendant 7 jours." />
);
export const Returned = () => <Awaiting awaits="RETURNED" title="Renvoyées, pas encore complétées" />;
export const Late = () => (
  <Awaiting awaits="LATE" title="Saisies tardivement" hint="Complètes, saisies plus de 30 jours après le fait." batch />
);

/** Of all days since the first that has something left to validate; nothing is shown where there is none. */
export function Doubles() {
  const { scope } = useThisWork();
  return <PossibleDoubles team={scope.team} />;
}

interface Props {
  awaits: Awaited;
  title: string;
  hint?: string;
  /** They can be validated together. */
  batch?: boolean;
}

function Awaiting({ awaits, title, hint, batch = false }: Props) {
  const { scope } = useThisWork();
  const list = useAwaited(awaits, scope);
  const total = totalOf(list);
  const items = list.data?.items ?? [];
  const more = (total ?? 0) - items.length;
  return (
    <Line title={title} count={total} {...(hint === undefined ? {} : { hint })}>
      <Reading list={list} />
      {total === 0 && <p className={classes.nothing}>Rien n’attend ici.</p>}
      {batch && items.length > 0 && <ValidateBatch awaits={awaits} entries={items} more={more} />}
      <ul className={classes.entries}>
        {items.map((entry) => (
          <AwaitingEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.hint}>
          {plural(more, 'autre, plus récente, vient', 'autres, plus récentes, viennent')} quand celles-ci sont faites.
        </p>
      )}
    </Line>
  );
}
