import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { Remark, StatusBadge } from '../ui/StatusBadge';
import { describe, missingNames } from './describe';
import { History } from './History';
import classes from './journal.module.css';

/** What there is to read of an entry, whatever may be done with it. */
interface Props {
  entry: Intervention;
}

export function EntryBadges({ entry: { status, facts } }: Props) {
  return (
    <p className={classes.badges}>
      <StatusBadge status={status} />
      {facts.late && <Remark>Tardive</Remark>}
    </p>
  );
}

export function StillMissing({ entry: { status, facts } }: Props) {
  const words = useWords();
  if (status === 'VOIDED' || facts.missing.length === 0) return null;
  return <p className={classes.missing}>Reste à compléter : {missingNames(words, facts.missing)}.</p>;
}

/** What the manager who sent it back asked for. */
export function AskedFor({ entry: { status, history } }: Props) {
  const reason = status === 'RETURNED' && history?.findLast(({ what }) => what === 'RETURNED')?.reason;
  return reason ? <p className={classes.missing}>Demande du manager : {reason}</p> : null;
}

export function FactsAndHistory({ entry }: Props) {
  const words = useWords();
  return (
    <>
      <h3 className={classes.sectionTitle}>Les faits</h3>
      <dl className={classes.facts}>
        {describe(words, entry.facts).map(({ field, name, value }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.sectionTitle}>L’histoire de cette saisie</h3>
      <History steps={entry.history ?? []} />
    </>
  );
}
