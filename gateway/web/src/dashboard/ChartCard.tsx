import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Card } from '../ui/Card';
import classes from './dashboard.module.css';
import { RuleHint } from './RuleHint';

interface Props {
  title: string;
  /** Code of its counting rule. */
  rule: string | null;
  /** On how many acts or people it stands. */
  note?: string;
  /** What the ochre part of the chart is, where there is one. */
  legend?: string | undefined;
  wide?: boolean;
  chart: ReactNode;
  /** The same figures as a table; none where the chart is one already. */
  table?: ReactNode;
}

export function ChartCard({ title, rule, note, legend, wide = false, chart, table }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      level={3}
      title={title}
      className={wide ? classes.wide : undefined}
      aside={
        <div className={classes.cardTools}>
          {table && (
            <Button
              variant="subtle"
              size="sm"
              aria-pressed={asTable}
              aria-label={`${title} : voir en tableau`}
              leftSection={asTable ? <IconChartBar size={18} aria-hidden /> : <IconTable size={18} aria-hidden />}
              onClick={() => setAsTable(!asTable)}
            >
              {asTable ? 'Voir en graphique' : 'Voir en tableau'}
            </Button>
          )}
          <RuleHint code={rule} about={title} />
        </div>
      }
    >
      {note && <p className={classes.note}>{note}</p>}
      {asTable ? table : chart}
      {legend && !asTable && <p className={classes.legend}>{legend}</p>}
    </Card>
  );
}
