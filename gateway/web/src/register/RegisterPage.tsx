import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { PATHS } from '../session/way';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Parts } from '../ui/Parts';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ArrivalForm } from './ArrivalForm';
import { MemberPage } from './MemberPage';
import { PeopleList } from './PeopleList';
import { TeamsPart } from './TeamsPart';
import { useFunctions, useRegister } from './useRegister';
import { WaitingPart } from './WaitingPart';

const PARTS = [
  { code: 'personnes', label: 'Personnes' },
  { code: 'equipes', label: 'Équipes' },
  { code: 'attente', label: 'À confirmer' },
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
      <Parts
        page={PATHS.register}
        parts={PARTS.map(({ code, label }) => ({
          code,
          label: code === 'attente' && waiting > 0 ? `${label} (${waiting})` : label,
        }))}
        shown={part}
      />
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
        <ArrivalForm />
      ) : part === 'equipes' ? (
        <TeamsPart people={people} />
      ) : part === 'attente' ? (
        <WaitingPart people={people} />
      ) : (
        <PeopleList people={people} />
      )}
    </Page>
  );
}
