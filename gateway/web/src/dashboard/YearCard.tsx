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

/** What of each figure is not settled; figures that count the same say it once. */
export function notesOf(figures: Pick<CardFigure, 'followed' | 'notValidated' | 'incomplete'>[]): string[] {
  const notes = figures.map(({ followed, notValidated, incomplete }) =>
    followed && typeof notValidated === 'number'
      ? `dont ${plural(notValidated, 'non validée')}, ${plural(incomplete ?? 0, 'incomplète')}`
      : '',
  );
  return notes.map((note, index) => (notes.indexOf(note) === index ? note : ''));
}

function FiguresOfYear({ figures }: { figures: CardFigure[] }) {
  const notes = notesOf(figures);
  return (
    <ul>
      {figures.map((figure, index) => (
        <li key={figure.code} data-followed={figure.followed || undefined}>
          <div className={classes.yearHead}>
            <Value figure={figure} />
            {figure.rule && <RuleHint code={figure.rule} about={figure.label} />}
          </div>
          <p>{figure.label}</p>
          {notes[index] && <p className={classes.yearNote}>{notes[index]}</p>}
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
