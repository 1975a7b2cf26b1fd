import type { CardFigure } from '../api/types';
import { formatNumber, NBSP, plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './dashboard.module.css';
import { RuleHint } from './RuleHint';
import { Section } from './Section';
import { useCard } from './useActivity';

/** The card that the association publishes of its year; what nothing counts yet keeps its place. */
export function YearCard({ year, folded = false }: { year: number; folded?: boolean | undefined }) {
  const { data, error, refetch } = useCard(year);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (folded) {
    return (
      <Section title={data.title} open={false}>
        <div className={classes.yearCard}>
          <FiguresOfYear figures={data.figures} />
        </div>
      </Section>
    );
  }
  return (
    <section className={classes.yearCard} aria-labelledby="annee">
      <h2 id="annee">{data.title}</h2>
      <FiguresOfYear figures={data.figures} />
    </section>
  );
}

function FiguresOfYear({ figures }: { figures: CardFigure[] }) {
  return (
    <ul>
      {figures.map((figure) => (
        <li key={figure.code} data-followed={figure.followed || undefined}>
          <div className={classes.yearHead}>
            <Value figure={figure} />
            {figure.rule && <RuleHint code={figure.rule} about={figure.label} />}
          </div>
          <p>{figure.label}</p>
          {figure.followed && typeof figure.notValidated === 'number' && (
            <p className={classes.yearNote}>
              dont {plural(figure.notValidated, 'non validée')}, {plural(figure.incomplete ?? 0, 'incomplète')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Value({ figure: { followed, value, unit } }: { figure: CardFigure }) {
  if (!followed || typeof value !== 'number') return <span className={classes.later}>pas encore suivi</span>;
  return (
    <span className={classes.yearValue}>
      {formatNumber(value)}
      {unit ? `${NBSP}${unit}` : ''}
    </span>
  );
}
