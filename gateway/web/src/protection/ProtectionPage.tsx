import { useSearchParams } from 'react-router';
import type { Permission } from '../people/rights';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { Page } from '../ui/Page';
import { Parts } from '../ui/Parts';
import { AccessLog } from './AccessLog';
import { ForgetPerson } from './ForgetPerson';
import { HeldOfPerson } from './HeldOfPerson';
import classes from './protection.module.css';
import { RetentionTimes } from './RetentionTimes';

interface Part {
  code: string;
  /** In the list of the parts. */
  short: string;
  title: string;
  permission: Permission;
  Content: React.ComponentType;
}

const PARTS: Part[] = [
  {
    code: 'consultations',
    short: 'Qui a consulté quoi',
    title: 'Qui a consulté quoi',
    permission: 'privacy.log',
    Content: AccessLog,
  },
  {
    code: 'durees',
    short: 'Durées de conservation',
    title: 'Durées de conservation',
    permission: 'privacy.forget',
    Content: RetentionTimes,
  },
  {
    code: 'oublier',
    short: 'Oublier une personne',
    title: 'Oublier une personne',
    permission: 'privacy.forget',
    Content: ForgetPerson,
  },
  {
    code: 'remettre',
    short: 'Droit d’accès',
    title: 'Remettre à une personne ce qui est conservé d’elle',
    permission: 'privacy.held',
    Content: HeldOfPerson,
  },
];

/** The work of the data protection officer, one part at a time. */
export function ProtectionPage() {
  const may = useMay();
  const [query] = useSearchParams();
  const parts = PARTS.filter(({ permission }) => may(permission));
  const shown = parts.find(({ code }) => code === query.get('partie')) ?? parts[0];
  return (
    <Page title="Protection des données">
      <Parts
        page={PATHS.protection}
        parts={parts.map(({ code, short }) => ({ code, label: short }))}
        shown={shown?.code}
      />
      {shown && (
        <section key={shown.code} className={classes.part} aria-labelledby="partie">
          <h2 id="partie">{shown.title}</h2>
          <shown.Content />
        </section>
      )}
    </Page>
  );
}
