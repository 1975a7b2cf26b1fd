import { useMediaQuery } from '@mantine/hooks';
import { useWords } from '../api/directory';
import type { ConflictFigures, Dimension } from '../api/figures';
import { useReach } from '../people/RightsContext';
import { Card } from '../ui/Card';
import { formatNumber, formatShare, plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { caseCodeName } from './caseFigures';
import classes from './dashboard.module.css';
import type { Drill, Filters } from './filters';
import { KeyFigure, Part } from './KeyFigure';
import { RuleHint } from './RuleHint';
import { Section } from './Section';
import { narrowsConflicts, useConflictFigures, useOpenActs } from './useActivity';

interface Props {
  filters: Filters;
  dimensions: Dimension[];
  onOpen: (drill: Drill) => void;
}

/** What became of the conflicts that are followed in time: cases, their outcomes and their agreements. */
export function ConflictSection({ filters, dimensions, onOpen }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return (
    <Section title="Conflits suivis dans le temps" open={!narrow}>
      {narrowsConflicts(filters, dimensions) ? (
        <Conflicts filters={filters} onOpen={onOpen} />
      ) : (
        <p className={classes.keyNote}>
          Les dossiers de conflit se filtrent par équipe, territoire, thème et origine. Retirez les autres filtres pour
          voir leurs chiffres.
        </p>
      )}
    </Section>
  );
}

function Conflicts({ filters, onOpen }: Omit<Props, 'dimensions'>) {
  const { data, error, refetch, isPlaceholderData } = useConflictFigures(filters);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <div data-stale={isPlaceholderData || undefined}>
      <Keys figures={data} onOpen={onOpen} />
      <div className={classes.grid}>
        <Coded title="Issues" rule="conflict-outcome" by="closed" items={data.outcomes} onOpen={onOpen} />
        <Coded
          title="Pourquoi non ouverts"
          rule="conflict-cases"
          by="not-opened"
          items={data.reasons}
          onOpen={onOpen}
        />
      </div>
    </div>
  );
}

/** Whoever reads cases beyond the own ones finds them behind their figures. */
function useOpening(onOpen: Props['onOpen']) {
  const reach = useReach('case.read');
  return (by: string, value = '') => (reach === null || reach === 'OWN' ? undefined : () => onOpen({ by, value }));
}

function Keys({ figures, onOpen }: { figures: ConflictFigures; onOpen: Props['onOpen'] }) {
  const opening = useOpening(onOpen);
  const openActs = useOpenActs();
  const { positive, delay, agreements, kept, eased } = figures;
  const part = (by: string, said: string) => {
    const open = opening(by);
    return open ? <Part onOpen={open}>{said}</Part> : <span>{said}</span>;
  };
  const key = (label: string, rule: string, value: string, by?: string) => ({
    label,
    rule,
    value,
    level: 3 as const,
    opens: 'voir les dossiers',
    onOpen: by ? opening(by) : undefined,
  });
  return (
    <ul className={classes.keys} aria-label="Chiffres des dossiers de conflit">
      <KeyFigure
        {...key('Dossiers ouverts', 'conflict-cases', formatNumber(figures.opened), 'opened')}
        parts={
          <>
            {part('requested', plural(figures.requested, 'demande'))}
            {part('not-opened', plural(figures.notOpened, 'non ouverte'))}
            {part('awaiting', `${formatNumber(figures.awaiting)} en attente`)}
          </>
        }
      />
      <KeyFigure {...key('En cours', 'conflict-cases', formatNumber(figures.underWay), 'under-way')}>
        au dernier jour de la période
      </KeyFigure>
      <KeyFigure {...key('Dossiers clos', 'conflict-cases', formatNumber(figures.closed), 'closed')} />
      <KeyFigure
        {...key('Délai médian', 'conflict-delay', delay.median == null ? '—' : plural(delay.median, 'jour'), 'ended')}
      >
        de l’ouverture à l’issue, sur {plural(delay.cases, 'dossier')}
      </KeyFigure>
      <KeyFigure {...key('Issue positive', 'conflict-outcome', formatShare(positive.count, positive.base), 'positive')}>
        {formatNumber(positive.count)} sur {plural(positive.base, 'dossier clos', 'dossiers clos')}
      </KeyFigure>
      <KeyFigure {...key('Accords', 'conflict-agreements', formatNumber(agreements.base), 'agreed')}>
        dont {plural(agreements.count, 'écrit')}
      </KeyFigure>
      <KeyFigure {...key('Accords tenus', 'conflict-kept', formatShare(kept.count, kept.base), 'kept')}>
        {formatNumber(kept.count)} sur {plural(kept.base, 'accord jugé', 'accords jugés')} à trois mois
      </KeyFigure>
      <KeyFigure
        {...key('Apaisés sur le moment', 'conflict-eased', formatShare(eased.count, eased.base))}
        opens="voir les actes"
        onOpen={() => openActs({ by: 'conflict-eased', value: '' })}
      >
        {formatNumber(eased.count)} sur {plural(eased.base, 'conflit en temps réel', 'conflits en temps réel')}
      </KeyFigure>
    </ul>
  );
}

interface CodedProps {
  title: string;
  rule: string;
  by: string;
  items: ConflictFigures['outcomes'];
  onOpen: Props['onOpen'];
}

function Coded({ title, rule, by, items, onOpen }: CodedProps) {
  const words = useWords();
  const opening = useOpening(onOpen);
  if (items.length === 0) return null;
  return (
    <Card level={3} title={title} aside={<RuleHint code={rule} about={title} />}>
      <table className={classes.coded}>
        <tbody>
          {items.map(({ code, count }) => {
            const open = opening(by, code);
            return (
              <tr key={code}>
                <th scope="row">{caseCodeName(words, by, code)}</th>
                <td>
                  {open ? (
                    <button
                      type="button"
                      className={classes.part}
                      onClick={open}
                      aria-label={`${caseCodeName(words, by, code)} : ${formatNumber(count)}, voir les dossiers`}
                    >
                      {formatNumber(count)}
                    </button>
                  ) : (
                    formatNumber(count)
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
