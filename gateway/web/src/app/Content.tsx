import { Suspense, type ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useDirectory, WordsContext } from '../api/directory';
import { useMay } from '../people/RightsContext';
import { useRightsTable } from '../people/RightsProvider';
import { ChangeNotices } from '../outbox/ChangeNotices';
import outbox from '../outbox/outbox.module.css';
import { RequestNotices } from '../outbox/RequestNotices';
import { useSession } from '../session/SessionContext';
import { SessionNotices } from '../session/SessionNotices';
import { PATHS } from '../session/way';
import { WelcomePage } from '../session/WelcomePage';
import { EmptyState } from '../ui/EmptyState';
import { DraftsGoing } from '../ui/form/DraftsGoing';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ReturnedNotice } from '../work/ReturnedNotice';
import { PageBoundary } from './PageBoundary';

/** The page itself, once it is known who is in front of it. */
export function Content() {
  const { session, check } = useSession();
  const { pathname } = useLocation();
  if (pathname === PATHS.privacy) return <OpenPage />;
  switch (session.state) {
    case 'opening':
      return <Loading label="Ouverture de Trame" />;
    case 'unreachable':
      return <ProblemAlert error={session.error} onRetry={check} />;
    case 'closed':
      return <WelcomePage />;
    case 'offline':
      return (
        <>
          <SessionNotices />
          <DraftsGoing person={session.person.id} />
          <WithRights>
            {pathname === '/' || pathname === PATHS.entry ? (
              <OpenPage />
            ) : (
              <>
                <div className={outbox.notices}>
                  <ChangeNotices />
                  <RequestNotices />
                </div>
                <EmptyState title="Cette page a besoin du réseau" />
              </>
            )}
          </WithRights>
        </>
      );
    case 'open':
    case 'ended':
      return (
        <>
          <SessionNotices />
          <DraftsGoing person={session.person.id} />
          <WithRights>
            <ReturnedNotice />
            <OpenPage />
          </WithRights>
        </>
      );
  }
}

function OpenPage() {
  const { pathname } = useLocation();
  return (
    <PageBoundary key={pathname}>
      <Suspense fallback={<Loading label="Ouverture de la page" />}>
        <Outlet />
      </Suspense>
    </PageBoundary>
  );
}

/** Nothing is shown before it is known what the person may do, and what the codes mean. */
function WithRights({ children }: { children: ReactNode }) {
  const rights = useRightsTable();
  if (rights.data) return <WithWords>{children}</WithWords>;
  if (rights.error) return <ProblemAlert error={rights.error} onRetry={() => void rights.refetch()} />;
  return <Loading label="Ouverture de Trame" />;
}

function WithWords({ children }: { children: ReactNode }) {
  const may = useMay();
  const { words, error, retry } = useDirectory({ directory: may('directory.read'), names: may('staff.read') });
  // With the directory read before, work goes on while nobody answers.
  if (words) return <WordsContext value={words}>{children}</WordsContext>;
  if (error) return <ProblemAlert error={error} onRetry={retry} />;
  return <Loading label="Ouverture de Trame" />;
}
