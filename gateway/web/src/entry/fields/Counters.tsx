import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import type { Counts, ListEntry } from '../../api/types';
import { formatNumber } from '../../ui/format';
import classes from '../counters.module.css';

interface Props {
  label: string;
  entries: ListEntry[];
  counts: Counts;
  step: number;
  onChange: (counts: Counts) => void;
  error?: string | undefined;
}

/** One large button per public: each tap adds; the small one beside takes away. */
export function Counters({ label, entries, counts, step, onChange, error }: Props) {
  const id = useId();
  const set = (code: string, count: number) => onChange({ ...counts, [code]: Math.max(0, count) });
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className={classes.label}>
        {label}
      </p>
      <div className={classes.counters}>
        {entries.map(({ code, label: name }) => {
          const count = counts[code] ?? 0;
          return (
            <div key={code} className={classes.counter} data-counted={count > 0 || undefined}>
              <button
                type="button"
                className={classes.add}
                onClick={() => set(code, count + step)}
                aria-label={`${name}, ${formatNumber(count)} : ajouter ${step}`}
              >
                <span className={classes.name}>{name.split(' / ')[0]}</span>
                {count > 0 ? (
                  <span className={classes.count}>{formatNumber(count)}</span>
                ) : (
                  <IconPlus size={18} aria-hidden className={classes.plus} />
                )}
              </button>
              {count > 0 && (
                <button
                  type="button"
                  className={classes.remove}
                  onClick={() => set(code, count - 1)}
                  aria-label={`${name} : retirer 1`}
                >
                  <IconMinus size={18} aria-hidden />
                </button>
              )}
            </div>
          );
        })}
      </div>
      {error && (
        <p className={classes.error} data-problem>
          {error}
        </p>
      )}
    </div>
  );
}
