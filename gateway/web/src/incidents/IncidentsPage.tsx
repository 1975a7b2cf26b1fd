import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import layout from '../ui/layout.module.css';
import { IncidentCard } from './IncidentCard';
import { useIncidents } from './useIncidents';

/** The incidents that one may read: those of which something is due first, then the latest. */
export function IncidentsPage() {
  const { data, error, refetch } = useIncidents(null, true);
  const due = (data ?? []).filter((one) => one.due.length > 0);
  const done = (data ?? []).filter((one) => one.due.length === 0);
  return (
    <Page title="Incidents">
      {error && !data ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading label="Lecture des incidents" />
      ) : data.length === 0 ? (
        <EmptyState title="Aucun incident">
          <p>
            Une agression se signale depuis l’intervention, quand un médiateur s’est retiré ou qu’il y a eu violence.
          </p>
        </EmptyState>
      ) : (
        <div className={layout.stack}>
          {[...due, ...done].map((incident) => (
            <IncidentCard key={incident.id} incident={incident} />
          ))}
        </div>
      )}
    </Page>
  );
}
