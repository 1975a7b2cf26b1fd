import { IconChartBar, IconNotebook, IconPencilPlus } from '@tabler/icons-react';
import { Suspense } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useDirectory, WordsContext } from '../api/directory';
import { useQueue } from '../entry/queue/QueueContext';
import { QueueProvider } from '../entry/queue/QueueProvider';
import { PersonChooser } from '../people/PersonChooser';
import { usePersonChoice } from '../people/PersonContext';
import { Welcome } from '../people/Welcome';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { PageBoundary } from './PageBoundary';
import classes from './Shell.module.css';

const PAGES = [
  { to: '/saisie', label: 'Saisir', icon: IconPencilPlus },
  { to: '/journal', label: 'Journal', icon: IconNotebook },
  { to: '/tableau-de-bord', label: 'Tableau de bord', icon: IconChartBar },
];

export function Shell() {
  const { person } = usePersonChoice();
  // What waits belongs to whoever made it; it is sent from whatever page is open.
  return (
    <QueueProvider person={person?.id ?? null}>
      <Frame />
    </QueueProvider>
  );
}

function Frame() {
  const { waiting, refused } = useQueue();
  const held = waiting.length + refused.length;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#contenu">
        Aller au contenu
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <NavLink to="/saisie" className={classes.brand ?? ''} aria-label="Trame, accueil">
            <img src="/trame.svg" alt="" width="34" height="34" />
            <span>Trame</span>
          </NavLink>
          <nav className={classes.nav} aria-label="Pages">
            {PAGES.map(({ to, label, icon: Icon }) => (
              <NavLink key={to} to={to} className={classes.link ?? ''}>
                <Icon size={22} stroke={1.8} aria-hidden />
                {label}
                {to === '/saisie' && held > 0 && (
                  <span className={classes.held}>
                    {held}
                    <span className="visually-hidden"> sur cet appareil, pas encore enregistrées</span>
                  </span>
                )}
              </NavLink>
            ))}
          </nav>
          <PersonChooser />
        </div>
      </header>
      <main id="contenu" className={classes.main}>
        <Content />
      </main>
      <footer className={classes.footer}>
        <p>Trame — suivi de l’activité de médiation sociale</p>
        <p>Accessibilité : non conforme (audit à venir)</p>
      </footer>
    </div>
  );
}

/** The page itself, once it is known who acts and what the codes mean. */
function Content() {
  const choice = usePersonChoice();
  const directory = useDirectory();
  const { pathname } = useLocation();
  const error = choice.error ?? directory.error;
  // Without the directory nothing can be said; with the one read before, work goes on while nobody answers.
  if (error && !(directory.words && choice.person)) {
    const retry = () => {
      choice.retry();
      directory.retry();
    };
    return <ProblemAlert error={error} onRetry={retry} />;
  }
  if (!directory.words) return <Loading label="Ouverture de Trame" />;
  if (!choice.person) return <Welcome />;
  return (
    <WordsContext value={directory.words}>
      <PageBoundary key={pathname}>
        <Suspense fallback={<Loading label="Ouverture de la page" />}>
          <Outlet />
        </Suspense>
      </PageBoundary>
    </WordsContext>
  );
}
