import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { MethodVersion } from '../api/method';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { clockAt, formatDate, formatInstant, plural } from '../ui/format';
import layout from '../ui/layout.module.css';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { inForce } from './inForce';
import classes from './method.module.css';
import { useMethod } from './useMethod';
import { VersionForm } from './VersionForm';

/** The association's written method: the version in force, and those before. */
export function MethodPage() {
  const may = useMay();
  const { data, error, refetch } = useMethod();
  const [writing, setWriting] = useState(false);
  const today = clockAt(now()).day;
  const present = inForce(data ?? [], today);
  return (
    <Page
      title="Mode opératoire"
      aside={
        data &&
        may('method.keep') && (
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={20} aria-hidden />}
            aria-expanded={writing}
            onClick={() => setWriting(!writing)}
          >
            Écrire une version
          </Button>
        )
      }
    >
      {error && !data ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading label="Lecture du mode opératoire" />
      ) : (
        <div className={layout.stack}>
          {writing && (
            <Card title={`Version ${data.length + 1}`}>
              <VersionForm key={data.length} last={data.at(-1) ?? null} onDone={() => setWriting(false)} />
            </Card>
          )}
          {may('case.read') && <Link to={PATHS.conflicts}>Les conflits</Link>}
          {data.length === 0 && <EmptyState title="Aucune version n’est écrite" />}
          {data.toReversed().map((version) => (
            <Version
              key={version.number}
              version={version}
              standing={version === present ? 'en vigueur' : version.from > today ? 'à venir' : 'remplacée depuis'}
            />
          ))}
        </div>
      )}
    </Page>
  );
}

/** The one in force is open to be read; those before and to come are folded. */
function Version({ version, standing }: { version: MethodVersion; standing: string }) {
  const words = useWords();
  const { number, title, from, author, at, steps } = version;
  return (
    <Card title={`Version ${number} — ${title}`}>
      <p>
        Aux demandes faites à partir du {formatDate(from)} ({standing}). Écrite le {formatInstant(at)}, par{' '}
        {words.person(author)}.
      </p>
      <details className={`${classes.points} ${classes.steps}`} open={standing === 'en vigueur'}>
        <summary>{plural(steps.length, 'étape')}</summary>
        {steps.map(({ step, points }) => (
          <section key={step} aria-label={words.label('MO_ETAPE', step)}>
            <h3>{words.label('MO_ETAPE', step)}</h3>
            <ol>
              {points.map((point, at) => (
                <li key={at}>{point}</li>
              ))}
            </ol>
          </section>
        ))}
      </details>
    </Card>
  );
}
