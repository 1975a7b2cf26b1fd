import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { Notice } from '../ui/Notice';
import { Line } from '../work/Line';
import { dueOf, titleOf } from './describe';
import { useIncidents } from './useIncidents';

function useDue() {
  const may = useMay();
  const { data } = useIncidents(null, may('incident.read'));
  return (data ?? []).filter((one) => one.due.length > 0);
}

/** In the day of whoever may read them: incidents of which something is due, by their last day. */
export function IncidentsDue() {
  const due = useDue();
  if (due.length === 0) return null;
  return (
    <Line title="Incidents à suivre" count={due.length}>
      <DueList due={due} />
    </Line>
  );
}

/** The same where a page has no lines: at the head of what human resources begin with. */
export function IncidentsNotice() {
  const due = useDue();
  if (due.length === 0) return null;
  return (
    <Notice kind="warning" icon={<IconAlertTriangle aria-hidden />} title="Incidents à suivre">
      <DueList due={due} />
    </Notice>
  );
}

function DueList({ due }: { due: ReturnType<typeof useDue> }) {
  const words = useWords();
  const today = clockAt(now()).day;
  return (
    <ul>
      {due
        .toSorted((one, other) => one.declareBy.localeCompare(other.declareBy))
        .map((one) => (
          <li key={one.id}>
            <Link to={PATHS.incidents}>{titleOf(one, words)}</Link>
            {' — '}
            {words.team(one.team)}
            {dueOf(one, today).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
    </ul>
  );
}
