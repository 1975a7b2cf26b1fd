import { formatNumber, formatShare } from '../ui/format';
import classes from './dashboard.module.css';

export interface Bar {
  code: string;
  label: string;
  count: number;
  open: number;
}

export type Unit = 'interventions' | 'personnes';

/** What is said of the part that is not settled yet. */
export const OPEN: Record<Unit, string> = {
  interventions: 'Non validées ou incomplètes',
  personnes: 'Dans des interventions non validées ou incomplètes',
};

interface Props {
  title: string;
  unit: Unit;
  bars: Bar[];
  /** Of how many the shares are. */
  n: number;
}

export function RankingTable({ title, unit, bars, n }: Props) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Nombre</th>
          <th scope="col">Part</th>
          <th scope="col">{OPEN[unit]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ code, label, count, open }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td>{formatNumber(count)}</td>
            <td>{formatShare(count, n)}</td>
            <td>{formatNumber(open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
