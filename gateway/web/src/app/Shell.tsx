import {
  IconAddressBook,
  IconArrowsRightLeft,
  IconBuildingCommunity,
  IconChartBar,
  IconChecks,
  IconDots,
  IconHeartHandshake,
  IconMail,
  IconNotebook,
  IconPencilPlus,
  IconShieldExclamation,
  IconShieldLock,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useId, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useOpenAssociation } from '../association/useAssociation';
import { useOutbox } from '../outbox/OutboxContext';
import { OutboxProvider } from '../outbox/OutboxProvider';
import { PROTECTION, type Permission } from '../people/rights';
import { useMay, useReach } from '../people/RightsContext';
import { RightsProvider } from '../people/RightsProvider';
import { PersonMenu } from '../session/PersonMenu';
import { personOf } from '../session/session';
import { useSession } from '../session/SessionContext';
import { SessionEndDialog } from '../session/SessionEndDialog';
import { PATHS } from '../session/way';
import { Content } from './Content';
import classes from './Shell.module.css';

interface Entry {
  to: string;
  label: string;
  icon: typeof IconNotebook;
  permissions: Permission[];
  /** Only for whoever works in a team: others look after teams, and find it by what is sent back to them. */
  inTeam?: boolean;
}

const PAGES: Entry[] = [
  { to: PATHS.day, label: 'Ma journée', icon: IconSun, permissions: ['intervention.amend'], inTeam: true },
  { to: PATHS.entry, label: 'Saisir', icon: IconPencilPlus, permissions: ['intervention.record'] },
  { to: PATHS.validate, label: 'À valider', icon: IconChecks, permissions: ['intervention.validate'] },
  { to: PATHS.journal, label: 'Journal', icon: IconNotebook, permissions: ['journal.read'] },
  { to: PATHS.conflicts, label: 'Conflits', icon: IconHeartHandshake, permissions: ['case.read'] },
  { to: PATHS.referrals, label: 'Mises en relation', icon: IconArrowsRightLeft, permissions: ['referral.read'] },
  { to: PATHS.dashboard, label: 'Tableau de bord', icon: IconChartBar, permissions: ['figures.read', 'card.read'] },
  { to: PATHS.partners, label: 'Partenaires', icon: IconAddressBook, permissions: ['partner.read'] },
  { to: PATHS.incidents, label: 'Incidents', icon: IconShieldExclamation, permissions: ['incident.read'] },
  { to: PATHS.register, label: 'Équipe', icon: IconUsers, permissions: ['staff.keep'] },
  { to: PATHS.mails, label: 'Courriels', icon: IconMail, permissions: ['mail.read'] },
  { to: PATHS.association, label: 'Notre association', icon: IconBuildingCommunity, permissions: ['association.keep'] },
  { to: PATHS.protection, label: 'Protection des données', icon: IconShieldLock, permissions: PROTECTION },
];

export function Shell() {
  const { session } = useSession();
  const person = personOf(session);
  // What waits belongs to whoever made it; it is sent from whatever page is open.
  return (
    <OutboxProvider person={person?.id ?? null}>
      {person ? (
        <RightsProvider key={person.id}>
          <Frame tools={<Tools offline={session.state === 'offline'} />} />
        </RightsProvider>
      ) : (
        <Frame tools={null} />
      )}
      <SessionEndDialog />
    </OutboxProvider>
  );
}

function Frame({ tools }: { tools: React.ReactNode }) {
  const own = useOpenAssociation().data;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#contenu">
        Aller au contenu
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.brand ?? ''} aria-label="Trame, accueil">
            <img src="/trame.svg" alt="" width="34" height="34" />
            <span>Trame</span>
            {own?.acronym && <span className={classes.own}>{own.acronym}</span>}
          </Link>
          {tools}
        </div>
      </header>
      <main id="contenu" className={classes.main}>
        <Content />
      </main>
      <footer className={classes.footer}>
        <p>Trame — suivi de l’activité de médiation sociale{own?.name ? ` — ${own.name}` : ''}</p>
        <p>
          <Link to={PATHS.privacy}>Vos données</Link>
        </p>
        <p>Accessibilité : non conforme (audit à venir)</p>
      </footer>
    </div>
  );
}

/** The pages that are open to the person, and what concerns the person alone. */
function Tools({ offline }: { offline: boolean }) {
  const may = useMay();
  const { entries, changes, requests } = useOutbox();
  const held: Record<string, number> = {
    [PATHS.entry]: entries.length,
    [PATHS.journal]: changes.length,
    [PATHS.partners]: requests.length,
  };
  const inATeam = useReach('intervention.record') === 'TEAM';
  const pages = PAGES.filter(
    ({ to, permissions, inTeam }) =>
      permissions.some((one) => may(one)) && (!inTeam || inATeam) && (!offline || to === PATHS.entry),
  );
  return (
    <>
      {pages.length > 0 ? <Pages pages={pages} held={held} /> : <div className={classes.noNav} />}
      {!offline && <PersonMenu />}
    </>
  );
}

/** So many fit side by side on a phone, and at a desk. */
const ON_A_PHONE = 5;
const AT_A_DESK = 8;

/** Where there is no room for all, the last ones are behind « Plus ». */
function Pages({ pages, held }: { pages: Entry[]; held: Record<string, number> }) {
  const [opened, setOpened] = useState(false);
  const { pathname } = useLocation();
  const id = useId();
  const close = () => setOpened(false);
  const atADesk = useMediaQuery('(min-width: 75.01em)', undefined, { getInitialValueInEffect: false });
  const most = atADesk ? AT_A_DESK : ON_A_PHONE;
  const first = pages.length > most ? pages.slice(0, most - 1) : pages;
  const rest = pages.slice(first.length);
  const links = (some: Entry[]) =>
    some.map(({ to, label, icon: Icon }) => (
      <NavLink key={to} to={to} className={classes.link ?? ''} onClick={close}>
        <Icon size={22} stroke={1.8} aria-hidden />
        {label}
        {(held[to] ?? 0) > 0 && (
          <span className={classes.held}>
            {held[to]}
            <span className="visually-hidden"> sur cet appareil, pas encore enregistrées</span>
          </span>
        )}
      </NavLink>
    ));
  return (
    <nav
      className={classes.nav}
      aria-label="Pages"
      data-many={pages.length > ON_A_PHONE || undefined}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      {links(first)}
      {rest.length > 0 && (
        <div className={classes.others}>
          <button
            type="button"
            className={`${classes.link} ${classes.more}`}
            aria-expanded={opened}
            aria-controls={id}
            data-active={rest.some(({ to }) => pathname.startsWith(to)) || undefined}
            onClick={() => setOpened(!opened)}
          >
            <IconDots size={22} stroke={1.8} aria-hidden />
            Plus
          </button>
          <div id={id} className={classes.rest} data-opened={opened || undefined}>
            {links(rest)}
          </div>
        </div>
      )}
    </nav>
  );
}
