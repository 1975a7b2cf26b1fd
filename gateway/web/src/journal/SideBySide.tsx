import { useWords } from '../api/directory';
import type { Facts } from '../api/types';
import { describe } from './describe';
import classes from './journal.module.css';

interface Props {
  caption: string;
  /** What each of the two is called, and what it says. */
  one: { title: string; facts: Facts };
  other: { title: string; facts: Facts };
}

/** Two entries beside each other, line by line; where they differ is marked, not by colour alone.
 * On a phone the name of a line stands above its two values; the roles say that it is a table all the same. */
export function SideBySide({ caption, one, other }: Props) {
  const words = useWords();
  const [ones, others] = [describe(words, one.facts), describe(words, other.facts)];
  const fields = [...new Map([...ones, ...others].map(({ field, name }) => [field, name]))];
  const valueIn = (described: typeof ones, field: string) =>
    described.find((said) => said.field === field)?.value ?? 'non renseigné';
  return (
    <table role="table" className={`${classes.compare ?? ''} ${classes.sideBySide ?? ''}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr role="row">
          <td role="cell" />
          <th role="columnheader" scope="col">
            {one.title}
          </th>
          <th role="columnheader" scope="col">
            {other.title}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(([field, name]) => {
          const [mine, theirs] = [valueIn(ones, field), valueIn(others, field)];
          return (
            <tr role="row" key={field} data-differs={mine !== theirs || undefined}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              <td role="cell">{mine}</td>
              <td role="cell">{theirs}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
