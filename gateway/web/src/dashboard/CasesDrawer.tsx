import { Drawer } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { PATHS } from '../session/way';
import { EmptyState } from '../ui/EmptyState';
import { formatDate, formatNumber, plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { PanelHead } from '../ui/PanelHead';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './acts.module.css';
import { caseCodeName, casesTitle } from './caseFigures';
import type { Drill, Filters } from './filters';
import { useConflictCases } from './useActivity';

interface Props {
  filters: Filters;
  drill: Drill | null;
  onClose: () => void;
}

/** The conflict cases behind a figure, each a link to its page. They name nobody. */
export function CasesDrawer({ filters, drill, onClose }: Props) {
  const words = useWords();
  return (
    <Drawer.Root opened={drill !== null} onClose={onClose} position="right" size="40rem">
      <Drawer.Overlay />
      {drill && (
        <Drawer.Content>
          <PanelHead title={casesTitle(words, drill.by, drill.value)} />
          <Drawer.Body>
            <Cases filters={filters} drill={drill} />
          </Drawer.Body>
        </Drawer.Content>
      )}
    </Drawer.Root>
  );
}

function Cases({ filters, drill }: { filters: Filters; drill: Drill }) {
  const words = useWords();
  const { data, error, refetch } = useConflictCases(filters, drill);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Lecture des dossiers" />;
  const { total, items } = data;
  return (
    <>
      <p className={classes.total}>
        {plural(total, 'dossier')}
        {items.length < total && `, dont les ${formatNumber(items.length)} plus récents`}
      </p>
      {total === 0 && <EmptyState title="Aucun dossier derrière ce chiffre" />}
      <ol className={classes.acts}>
        {items.map((one) => (
          <li key={one.id} className={classes.act}>
            <div className={classes.head}>
              <span>Demandé le {formatDate(one.requestedOn)}</span>
            </div>
            <Link to={`${PATHS.conflicts}?dossier=${one.id}`} className={classes.link ?? ''}>
              {words.label('CF_NATURE', one.kind)} — {words.label('THEME', one.theme) || words.territory(one.territory)}
            </Link>
            <p className={classes.soft}>
              {[
                words.territory(one.territory),
                words.team(one.team),
                one.openedOn ? `ouvert le ${formatDate(one.openedOn)}` : '',
                one.closedOn ? `clos le ${formatDate(one.closedOn)}` : '',
                one.outcome ? caseCodeName(words, 'closed', one.outcome) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
