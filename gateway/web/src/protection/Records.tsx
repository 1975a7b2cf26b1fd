import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './protection.module.css';

export interface Column<T> {
  name: string;
  /** What stands there; null for nothing. */
  show: (row: T) => ReactNode;
}

interface Props<T> {
  caption: string;
  /** The first one names the row. */
  columns: [Column<T>, ...Column<T>[]];
  rows: T[];
  keyOf: (row: T) => string;
}

/** A table where there is room, cards on a phone. */
export function Records<T>(props: Props<T>) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return narrow ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ caption, columns: [first, ...others], rows, keyOf }: Props<T>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {[first, ...others].map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first.show(row)}</th>
              {others.map(({ name, show }) => (
                <td key={name}>{show(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<T>({ caption, columns, rows, keyOf }: Props<T>) {
  return (
    <ul className={classes.cards} aria-label={caption}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <dl>
            {columns
              .map(({ name, show }) => ({ name, shown: show(row) }))
              .filter(({ shown }) => shown !== null)
              .map(({ name, shown }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{shown}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
