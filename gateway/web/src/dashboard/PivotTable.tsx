import type { Pivot } from '../api/types';
import { formatNumber } from '../ui/format';
import { UNSAID } from './filters';
import classes from './pivot.module.css';
import { useOpenActs } from './useActivity';

interface Props {
  pivot: Pivot;
  rowName: (code: string | null) => string;
  columnName: (code: string | null) => string;
  caption: string;
}

/** Light enough for dark ink on every one of them. */
const TINTS = ['#f3f9f9', '#e4f0f0', '#d3e6e7', '#bcd8da', '#a6cbce'];
const tint = (strength: number) => TINTS[Math.min(TINTS.length - 1, Math.floor(strength * TINTS.length))];

/** Rows and columns that hold nothing are left out: what is compared stands close together. */
export function occupied<T>(codes: T[], totals: number[]): { code: T; index: number }[] {
  return codes.map((code, index) => ({ code, index })).filter(({ index }) => (totals[index] ?? 0) > 0);
}

export function PivotTable({ pivot, rowName, columnName, caption }: Props) {
  const open = useOpenActs();
  const { cells, rowTotals, columnTotals, total } = pivot;
  const rows = occupied(pivot.rowCodes, rowTotals);
  const columns = occupied(pivot.columnCodes, columnTotals);
  const most = Math.max(1, ...cells.flat());
  if (rows.length === 0 || columns.length === 0) return <p className={classes.unit}>Rien à croiser pour ce choix.</p>;

  const row = (code: string | null) => ({ by: pivot.rows, value: code ?? UNSAID });
  const column = (code: string | null) => ({ by: pivot.columns, value: code ?? UNSAID });
  const number = (count: number, name: string, choose: () => void) =>
    count === 0 ? (
      <span className={classes.none}>0</span>
    ) : (
      <button
        type="button"
        className={classes.number}
        aria-label={`${name} : ${formatNumber(count)}, voir les actes`}
        onClick={choose}
      >
        {formatNumber(count)}
      </button>
    );
  return (
    // A table wider than the screen is moved inside its frame, by the keyboard too.
    <div className={classes.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ code }) => (
              <th key={code} scope="col">
                {columnName(code)}
              </th>
            ))}
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, index }) => (
            <tr key={code}>
              <th scope="row">{rowName(code)}</th>
              {columns.map((of) => {
                const count = cells[index]?.[of.index] ?? 0;
                return (
                  <td key={of.code} style={count > 0 ? { background: tint(count / most) } : undefined}>
                    {number(count, `${rowName(code)}, ${columnName(of.code)}`, () =>
                      open({ ...row(code), and: column(of.code) }),
                    )}
                  </td>
                );
              })}
              <td className={classes.sum}>{number(rowTotals[index] ?? 0, rowName(code), () => open(row(code)))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            {columns.map(({ code, index }) => (
              <td key={code} className={classes.sum}>
                {number(columnTotals[index] ?? 0, columnName(code), () => open(column(code)))}
              </td>
            ))}
            <td className={classes.sum}>{formatNumber(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
