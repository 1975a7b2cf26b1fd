import { Drawer, Pagination } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Act } from '../api/types';
import { toJournal } from '../journal/links';
import { formatDate, formatTime, plural } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { PanelHead } from '../ui/PanelHead';
import { ProblemAlert } from '../ui/ProblemAlert';
import { StatusBadge } from '../ui/StatusBadge';
import classes from './acts.module.css';
import { drillTitle, selectionTitle } from './drillTitle';
import type { Drill, Filters } from './filters';
import { useActs } from './useActivity';

interface Props {
  filters: Filters;
  drill: Drill | null;
  page: number;
  onPage: (page: number) => void;
  onClose: () => void;
}

/** The acts behind a figure, fifty at a time, each a link to its entry in the journal. */
export function ActsDrawer({ drill, onClose, ...shown }: Props) {
  const words = useWords();
  return (
    <Drawer.Root opened={drill !== null} onClose={onClose} position="right" size="40rem">
      <Drawer.Overlay />
      {drill && (
        <Drawer.Content>
          <PanelHead title={drillTitle(words, drill)} />
          <Drawer.Body>
            <Acts drill={drill} {...shown} />
          </Drawer.Body>
        </Drawer.Content>
      )}
    </Drawer.Root>
  );
}

function Acts({ filters, drill, page, onPage }: Omit<Props, 'drill' | 'onClose'> & { drill: Drill }) {
  const words = useWords();
  const { data, error, refetch } = useActs(filters, drill, page - 1);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Lecture des actes" />;
  const pages = Math.max(1, Math.ceil(data.total / data.size));
  return (
    <>
      <p className={classes.total}>
        {plural(data.total, 'acte')} · {selectionTitle(words, filters)}
      </p>
      {data.items.length === 0 && <EmptyState title="Aucun acte derrière ce chiffre" />}
      <ol className={classes.acts}>
        {data.items.map((act, index) => (
          <ActLine key={`${act.id}-${index}`} act={act} />
        ))}
      </ol>
      {pages > 1 && (
        <Pagination.Root total={pages} value={page} onChange={onPage} siblings={1} size={44}>
          <nav aria-label="Pages de la liste" className={classes.pages}>
            <Pagination.Previous aria-label="Page précédente" />
            <Pagination.Items />
            <Pagination.Next aria-label="Page suivante" />
          </nav>
        </Pagination.Root>
      )}
    </>
  );
}

function ActLine({ act }: { act: Act }) {
  const words = useWords();
  const subject = words.label('THEME', act.theme) || words.label('DOMAINE', act.mainDomain) || 'Intervention';
  return (
    <li className={classes.act}>
      <div className={classes.head}>
        <span>
          {formatDate(act.date)}
          {act.startTime ? ` à ${formatTime(act.startTime)}` : ''}
        </span>
        {act.status && <StatusBadge status={act.status} />}
      </div>
      <Link to={toJournal(act.team, act.date, act.id)} className={classes.link ?? ''}>
        {act.referral ? `${words.label('MER_FORME', act.referral)} : ${subject}` : subject}
      </Link>
      <p className={classes.soft}>
        {[words.territory(act.territory), words.team(act.team), act.peopleMet ? plural(act.peopleMet, 'personne') : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
