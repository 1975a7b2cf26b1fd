import type { Split } from '../api/types';
import { formatNumber, formatShare } from '../ui/format';
import classes from './dashboard.module.css';
import { openWords } from './dimensions';

export interface Bar {
  code: string;
  label: string;
  count: number;
  open: number;
}

interface Props {
  title: string;
  split: Pick<Split, 'unit' | 'total'>;
  bars: Bar[];
}

export function RankingTable({ title, split: { unit, total }, bars }: Props) {
  const withOpen = bars.some(({ open }) => open > 0);
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Nombre</th>
          <th scope="col">Part</th>
          {withOpen && <th scope="col">{openWords(unit)}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ code, label, count, open }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td>{formatNumber(count)}</td>
            <td>{formatShare(count, total)}</td>
            {withOpen && <td>{formatNumber(open)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
