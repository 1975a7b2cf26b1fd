import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { MailsToSee } from '../mails/MailsToSee';
import { IncidentsNotice } from '../incidents/IncidentLines';
import { usePerson } from '../session/SessionContext';
import { PATHS } from '../session/way';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Parts } from '../ui/Parts';
import { ProblemAlert } from '../ui/ProblemAlert';
import { AccountsPart } from './AccountsPart';
import { ArrivalForm } from './ArrivalForm';
import { MemberPage } from './MemberPage';
import { OutsidersPart } from './OutsidersPart';
import { PeopleList } from './PeopleList';
import { TeamsPart } from './TeamsPart';
import { useFunctions, useRegister } from './useRegister';
import { WaitingPart } from './WaitingPart';

const PARTS = [
  { code: 'personnes', label: 'Personnes' },
  { code: 'equipes', label: 'Équipes' },
  { code: 'attente', label: 'À confirmer' },
  { code: 'exterieur', label: 'Extérieur' },
  { code: 'comptes', label: 'Comptes' },
];

/** Who works here, in which team, since when and until when; for who keeps the register. */
export function RegisterPage() {
  const [query] = useSearchParams();
  const person = query.get('personne');
  if (person !== null) return <MemberPage key={person} id={person} />;
  return <Register part={query.get('partie') ?? 'personnes'} />;
}

function Register({ part }: { part: string }) {
  const { data: people, error, refetch } = useRegister();
  const functions = useFunctions();
  const me = usePerson();
  const [query] = useSearchParams();
  const account = query.get('compte');
  const waiting = people?.filter(({ proposed }) => proposed).length ?? 0;
  return (
    <Page
      title="Équipe et personnel"
      aside={
        <Button
          component={Link}
          to={`${PATHS.register}?partie=arrivee`}
          leftSection={<IconUserPlus size={20} aria-hidden />}
        >
          Noter une arrivée
        </Button>
      }
    >
      <MailsToSee />
      {part === 'personnes' && <IncidentsNotice />}
      <Parts
        page={PATHS.register}
        parts={PARTS.map(({ code, label }) => ({
          code,
          label: code === 'attente' && waiting > 0 ? `${label} (${waiting})` : label,
        }))}
        shown={part}
      />
      {people && account === null && !people.some(({ id }) => id === me.id) && (
        <Notice kind="warning" title="Vous n’êtes pas dans le registre">
          <p>
            Inscrivez-vous d’abord : dès qu’une autre personne tient le registre, un compte dont la personne n’y est pas
            ne donne plus aucun droit.
          </p>
          <Button
            component={Link}
            to={`${PATHS.register}?partie=arrivee&compte=${encodeURIComponent(me.id)}`}
            variant="default"
          >
            M’inscrire
          </Button>
        </Notice>
      )}
      {error || functions.error ? (
        <ProblemAlert
          error={error ?? functions.error}
          onRetry={() => {
            void refetch();
            void functions.refetch();
          }}
        />
      ) : !people || !functions.data ? (
        <Loading label="Lecture du registre" />
      ) : part === 'arrivee' ? (
        <ArrivalForm key={account} of={account} />
      ) : part === 'equipes' ? (
        <TeamsPart people={people} />
      ) : part === 'exterieur' ? (
        <OutsidersPart key={account} of={account} />
      ) : part === 'comptes' ? (
        <AccountsPart people={people} />
      ) : part === 'attente' ? (
        <WaitingPart people={people} />
      ) : (
        <PeopleList people={people} />
      )}
    </Page>
  );
}
