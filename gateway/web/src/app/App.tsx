import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { EntryPage } from '../entry/EntryPage';
import { PROTECTION, type Permission } from '../people/rights';
import { RequireRight } from '../people/RequireRight';
import { SessionProvider } from '../session/SessionProvider';
import { PATHS } from '../session/way';
import { Home } from './Home';
import { NotFoundPage } from './NotFoundPage';
import { queries } from './queries';
import { Shell } from './Shell';
import { theme, variables } from './theme';

// A phone in the street loads what it needs to record an intervention; the rest comes with its page.
const JournalPage = lazy(() => import('../journal/JournalPage').then((module) => ({ default: module.JournalPage })));
const CasesPage = lazy(() => import('../conflicts/CasesPage').then((module) => ({ default: module.CasesPage })));
const ReferralsPage = lazy(() =>
  import('../referrals/ReferralsPage').then((module) => ({ default: module.ReferralsPage })),
);
const IncidentsPage = lazy(() =>
  import('../incidents/IncidentsPage').then((module) => ({ default: module.IncidentsPage })),
);
const MethodPage = lazy(() => import('../method/MethodPage').then((module) => ({ default: module.MethodPage })));
const MyDayPage = lazy(() => import('../work/MyDayPage').then((module) => ({ default: module.MyDayPage })));
const ToValidatePage = lazy(() =>
  import('../work/ToValidatePage').then((module) => ({ default: module.ToValidatePage })),
);
const DashboardPage = lazy(() =>
  import('../dashboard/DashboardPage').then((module) => ({ default: module.DashboardPage })),
);
const AccountPage = lazy(() => import('../account/AccountPage').then((module) => ({ default: module.AccountPage })));
const RightsPage = lazy(() => import('../rights/RightsPage').then((module) => ({ default: module.RightsPage })));
const ProtectionPage = lazy(() =>
  import('../protection/ProtectionPage').then((module) => ({ default: module.ProtectionPage })),
);
const RegisterPage = lazy(() =>
  import('../register/RegisterPage').then((module) => ({ default: module.RegisterPage })),
);
const PartnersPage = lazy(() =>
  import('../partners/PartnersPage').then((module) => ({ default: module.PartnersPage })),
);
const MailsPage = lazy(() => import('../mails/MailsPage').then((module) => ({ default: module.MailsPage })));
const AssociationPage = lazy(() =>
  import('../association/AssociationPage').then((module) => ({ default: module.AssociationPage })),
);
const PrivacyPage = lazy(() => import('../privacy/PrivacyPage').then((module) => ({ default: module.PrivacyPage })));

/** The pages that are not for everybody, and what opens them. */
const PAGES: { path: string; title: string; permissions: Permission[]; Content: React.ComponentType }[] = [
  { path: PATHS.entry, title: 'Saisir une intervention', permissions: ['intervention.record'], Content: EntryPage },
  { path: PATHS.day, title: 'Ma journée', permissions: ['intervention.amend'], Content: MyDayPage },
  { path: PATHS.validate, title: 'À valider', permissions: ['intervention.validate'], Content: ToValidatePage },
  { path: PATHS.journal, title: 'Journal', permissions: ['journal.read'], Content: JournalPage },
  { path: PATHS.conflicts, title: 'Conflits', permissions: ['case.read'], Content: CasesPage },
  {
    path: PATHS.referrals,
    title: 'Mises en relation',
    permissions: ['referral.read'],
    Content: ReferralsPage,
  },
  {
    path: PATHS.dashboard,
    title: 'Tableau de bord',
    permissions: ['figures.read', 'card.read'],
    Content: DashboardPage,
  },
  { path: PATHS.incidents, title: 'Incidents', permissions: ['incident.read'], Content: IncidentsPage },
  { path: PATHS.method, title: 'Mode opératoire', permissions: ['method.read'], Content: MethodPage },
  { path: PATHS.partners, title: 'Partenaires', permissions: ['partner.read'], Content: PartnersPage },
  { path: PATHS.mails, title: 'Courriels', permissions: ['mail.read'], Content: MailsPage },
  {
    path: PATHS.association,
    title: 'Notre association',
    permissions: ['association.read'],
    Content: AssociationPage,
  },
  { path: PATHS.rights, title: 'Droits', permissions: ['rights.read'], Content: RightsPage },
  { path: PATHS.register, title: 'Équipe et personnel', permissions: ['staff.keep'], Content: RegisterPage },
  { path: PATHS.protection, title: 'Protection des données', permissions: PROTECTION, Content: ProtectionPage },
];

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <BrowserRouter>
            <Routes>
              <Route element={<Shell />}>
                <Route index element={<Home />} />
                {PAGES.map(({ path, title, permissions, Content }) => (
                  <Route
                    key={path}
                    path={path}
                    element={
                      <RequireRight key={path} title={title} permissions={permissions}>
                        <Content />
                      </RequireRight>
                    }
                  />
                ))}
                <Route path={PATHS.account} element={<AccountPage />} />
                <Route path={PATHS.privacy} element={<PrivacyPage />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </BrowserRouter>
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
