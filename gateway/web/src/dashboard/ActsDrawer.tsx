import { Button, Drawer } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Act, Dimension, Status } from '../api/types';
import { toJournal } from '../journal/links';
import { useMay } from '../people/RightsContext';
import { formatDate, formatNumber, formatTime, NBSP, plural } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { PanelHead } from '../ui/PanelHead';
import { ProblemAlert } from '../ui/ProblemAlert';
import { StatusBadge } from '../ui/StatusBadge';
import classes from './acts.module.css';
import { Downloads } from './Downloads';
import { drillTitle, selectionTitle } from './drillTitle';
import { actsQuery, type Drill, type Filters } from './filters';
import { spanOf } from './period';
import { useActs } from './useActivity';

interface Props {
  filters: Filters;
  dimensions: Dimension[];
  drill: Drill | null;
  onClose: () => void;
}

/** The acts behind a figure, each a link to its entry in the journal. */
export function ActsDrawer({ drill, onClose, ...shown }: Props) {
  const words = useWords();
  const may = useMay();
  return (
    <Drawer.Root opened={drill !== null} onClose={onClose} position="right" size="40rem">
      <Drawer.Overlay />
      {drill && (
        <Drawer.Content>
          <PanelHead title={drillTitle(words, shown.dimensions, drill)} />
          <Drawer.Body>
            {may('journal.read') ? (
              <Acts drill={drill} {...shown} />
            ) : (
              <EmptyState title="Les actes derrière ce chiffre ne sont pas ouverts à votre fonction" />
            )}
          </Drawer.Body>
        </Drawer.Content>
      )}
    </Drawer.Root>
  );
}

function Acts({ filters, dimensions, drill }: Omit<Props, 'drill' | 'onClose'> & { drill: Drill }) {
  const words = useWords();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useActs(filters, drill);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Lecture des actes" />;
  const acts = data.pages.flatMap(({ items }) => items);
  const total = data.pages[0]?.total ?? 0;
  const { from, to } = spanOf(filters.period);
  return (
    <>
      <p className={classes.total}>
        {plural(total, 'acte')} · {selectionTitle(words, dimensions, filters)}
      </p>
      {acts.length === 0 ? (
        <EmptyState title="Aucun acte derrière ce chiffre" />
      ) : (
        <Downloads
          path="/api/activity/acts/export"
          query={actsQuery(filters, drill)}
          what="cette liste"
          name={`actes-${from}-${to}`}
        />
      )}
      <ol className={classes.acts}>
        {acts.map((act, index) => (
          <ActLine key={`${act.id}-${index}`} act={act} />
        ))}
      </ol>
      {error && <ProblemAlert error={error} />}
      {hasNextPage && (
        <div className={classes.next}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Afficher la suite
          </Button>
          <p className={classes.soft}>
            {formatNumber(acts.length)} sur {formatNumber(total)}
          </p>
        </div>
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
        {act.status && <StatusBadge status={act.status as Status} />}
      </div>
      <Link to={toJournal(act.team, act.date, act.id)} className={classes.link ?? ''}>
        {act.referral ? `${words.label('MER_FORME', act.referral)}${NBSP}: ${subject}` : subject}
      </Link>
      <p className={classes.soft}>
        {[words.territory(act.territory), words.team(act.team), act.peopleMet ? plural(act.peopleMet, 'personne') : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
