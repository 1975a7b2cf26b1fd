import { Button } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { RequestNotices } from '../outbox/RequestNotices';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { Page } from '../ui/Page';
import { toNewPartner, toPartner } from './links';
import { PartnerForm } from './PartnerForm';
import { PartnerList } from './PartnerList';
import { PartnerPage } from './PartnerPage';
import classes from './partners.module.css';

/** The organisations one works with: found, read, registered and kept. */
export function PartnersPage() {
  const [query] = useSearchParams();
  const partner = query.get('partenaire');
  if (partner !== null) return <PartnerPage key={partner} id={partner} />;
  return query.get('partie') === 'nouveau' ? <NewPartner name={query.get('nom') ?? ''} /> : <Directory />;
}

function Directory() {
  const may = useMay();
  return (
    <Page
      title="Partenaires"
      aside={
        may('partner.register') && (
          <Button component={Link} to={toNewPartner()} leftSection={<IconPlus size={20} aria-hidden />}>
            Nouveau partenaire
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <RequestNotices />
        <PartnerList />
      </div>
    </Page>
  );
}

function NewPartner({ name }: { name: string }) {
  const go = useNavigate();
  return (
    <Page title="Nouveau partenaire" narrow>
      <Link to={PATHS.partners} className={classes.link ?? ''}>
        <IconArrowLeft size={18} aria-hidden /> Partenaires
      </Link>
      <PartnerForm
        name={name}
        onDone={(now) => void go(now ? toPartner(now.id) : PATHS.partners)}
        onAbandon={() => void go(PATHS.partners)}
      />
    </Page>
  );
}
