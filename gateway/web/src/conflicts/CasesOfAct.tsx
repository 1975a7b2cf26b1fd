import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import * as cases from '../api/cases';
import type { Case } from '../api/cases';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { NBSP } from '../ui/format';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './conflicts.module.css';
import { stepsOf } from './steps';
import { useCases, useGesture } from './useCases';

/** A conflict that was met and handled at once. */
const REAL_TIME = 'D2.2';
/** So many of one's own cases are looked at, those first of which something is due first. */
const MOST = 12;

interface Props {
  entry: Intervention;
  /** Recorded a moment ago: no case can have begun with it yet, and nothing is asked for that. */
  fresh?: boolean;
}

/** The cases that an act belongs to, or may: a shuttle or a table of one's own case, or a conflict that becomes one. */
export function CasesOfAct({ entry, fresh = false }: Props) {
  const may = useMay();
  const { mode, mainDomain, team } = entry.facts;
  const step = mode === 'NAVETTE' || mode === 'TABLE';
  const conflict = mainDomain === REAL_TIME;
  const concerned = (step || conflict) && entry.status !== 'VOIDED' && may('case.handle');
  const { data } = useCases(null, { open: 'true' }, concerned && (step || !fresh));
  const near = (data?.items ?? []).filter((one) => one.team === team).slice(0, MOST);
  const sheets = useQueries({
    queries: near.map(({ id }) => ({
      queryKey: ['case', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => cases.one(id, signal),
    })),
  })
    .map((one) => one.data)
    .filter((one) => one !== undefined);
  const begun = sheets.filter(({ subject }) => subject.interventionId === entry.id);
  const open = conflict && begun.length === 0 && may('case.request', { team });
  const shown = sheets.filter((sheet) => stepsOf(sheet, entry).possible.length > 0 || belongs(sheet, entry));
  if (!concerned || (shown.length === 0 && !open)) return null;
  return (
    <section aria-label="Dossiers de conflit" className={classes.ofAct}>
      <h3>Dossiers de conflit</h3>
      <ul className={classes.list}>
        {shown.map((sheet) => (
          <OneCase key={sheet.id} sheet={sheet} entry={entry} />
        ))}
      </ul>
      {open && (
        <Button
          variant="default"
          component={Link}
          to={`${PATHS.conflicts}?partie=demande&acte=${entry.id}`}
          leftSection={<IconMessages size={20} aria-hidden />}
        >
          En faire un dossier de conflit
        </Button>
      )}
    </section>
  );
}

const belongs = ({ subject, steps }: Case, { id }: Intervention) =>
  subject.interventionId === id || steps.some(({ interventionId }) => interventionId === id);

function OneCase({ sheet, entry }: { sheet: Case; entry: Intervention }) {
  const words = useWords();
  const [done, setDone] = useState(false);
  const linking = useGesture(sheet, () => setDone(true));
  const { subject } = sheet;
  const { step, possible } = stepsOf(sheet, entry);
  return (
    <li>
      <Link to={`${PATHS.conflicts}?dossier=${sheet.id}`} className={classes.link ?? ''}>
        {words.label('CF_NATURE', subject.kind)} — {words.place(subject.place) || words.territory(subject.territory)}
      </Link>
      {subject.interventionId === entry.id && <p>Ce dossier est né de cette intervention.</p>}
      {sheet.steps.some(({ interventionId }) => interventionId === entry.id) && (
        <p>Cette intervention est une étape de ce dossier{NBSP}: elle compte une fois.</p>
      )}
      <div role="status">{done && <Notice kind="info" title="L’étape est notée au dossier" />}</div>
      <div className={classes.gestures}>
        {possible.map(({ letters, label }) => (
          <Button
            key={label}
            variant="default"
            loading={linking.isPending}
            onClick={() =>
              linking.mutate({
                to: 'steps',
                body: { interventionId: entry.id, recorded: true, step, date: entry.facts.date, letters },
              })
            }
          >
            {label}
          </Button>
        ))}
      </div>
      {linking.error && <ProblemAlert error={linking.error} />}
    </li>
  );
}
