import { Button } from '@mantine/core';
import { useState } from 'react';
import { logoAddress, type Association } from '../api/association';
import { useMay } from '../people/RightsContext';
import { Card } from '../ui/Card';
import { formatDate } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './association.module.css';
import { DescribeForm } from './DescribeForm';
import { LogoForm } from './LogoForm';
import { ProfileFacts } from './ProfileFacts';
import { useAssociation } from './useAssociation';
import { Versions } from './Versions';

/** What the association says of itself: read by everybody, kept by the direction and human resources. */
export function AssociationPage() {
  const { data, error, refetch } = useAssociation();
  return (
    <Page title="Notre association" narrow>
      {data ? (
        <Content association={data} />
      ) : error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading label="Lecture de la fiche de l’association" />
      )}
    </Page>
  );
}

function Content({ association }: { association: Association }) {
  const keeps = useMay()('association.keep');
  const [form, setForm] = useState<'description' | 'logo' | null>(null);
  const { present, presentLogo, versions } = association;
  const charter = present?.profile.charter;
  const coming = versions.filter(({ standing }) => standing === 'COMING');
  const close = () => setForm(null);
  return (
    <div className={classes.stack}>
      {!present && (
        <Notice kind={keeps ? 'warning' : 'info'} title="Rien n’est dit encore de l’association">
          <p>
            {keeps
              ? 'Les papiers, les pages et les messages disent « votre association » tant que son nom n’est pas écrit ici.'
              : 'La direction l’écrira ici.'}
          </p>
        </Notice>
      )}
      {form === 'description' ? (
        <Card title="Ce qui change">
          <DescribeForm association={association} onDone={close} onAbandon={close} />
        </Card>
      ) : (
        <Card title={present ? `Depuis le ${formatDate(present.since)}` : 'À écrire'}>
          {presentLogo && <img src={logoAddress(presentLogo.number)} alt="Logo" className={classes.logo} />}
          {present && <ProfileFacts profile={present.profile} />}
          {form === 'logo' && <LogoForm association={association} onDone={close} />}
          {keeps && form === null && (
            <div className={classes.gestures}>
              <Button mt="md" onClick={() => setForm('description')}>
                {present ? 'Changer ou corriger' : 'Décrire l’association'}
              </Button>
              <Button mt="md" variant="default" onClick={() => setForm('logo')}>
                {presentLogo ? 'Changer le logo' : 'Choisir un logo'}
              </Button>
            </div>
          )}
        </Card>
      )}
      {coming.map(({ number, since, profile }) => (
        <Card key={number} title={`À partir du ${formatDate(since)}`}>
          <ProfileFacts profile={profile} />
        </Card>
      ))}
      {charter && (
        <Card title={charter.extract ? `${charter.title} (extrait)` : charter.title}>
          <blockquote className={classes.extract}>{charter.text}</blockquote>
        </Card>
      )}
      {versions.length > 0 && (
        <Card title="Versions">
          <Versions versions={versions} />
        </Card>
      )}
    </div>
  );
}
