import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { closeSessions } from '../api/requests';
import { Question } from '../outbox/Question';
import { useMay } from '../people/RightsContext';
import { leaveFor } from '../session/leave';
import { usePerson } from '../session/SessionContext';
import { signOut } from '../session/signOut';
import { Card } from '../ui/Card';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './account.module.css';

/** A lost phone: all sessions of a person are closed, and the device lets go of that person. */
export function CloseSessions({ unsent }: { unsent: boolean }) {
  const person = usePerson();
  const words = useWords();
  const may = useMay();
  const [who, setWho] = useState(person.id);
  const [asked, setAsked] = useState(false);
  const closing = useMutation({
    // Of the own ones this one ends as at sign-out, here and at the provider.
    mutationFn: async (whose: string) => {
      await closeSessions(whose);
      return whose === person.id ? signOut(whose) : null;
    },
    onSuccess: (way) => {
      if (way !== null) leaveFor(way);
    },
  });
  if (!may('session.close')) return null;

  const own = who === person.id;
  const others = words.employees
    .filter(({ id, until }) => id !== person.id && !until)
    .filter(({ team }) => may('session.close', { team: team ?? null }))
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'fr'))
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
  const choose = (id: string) => {
    closing.reset();
    setAsked(false);
    setWho(id);
  };
  return (
    <Card title="Téléphone perdu ?">
      <p>
        Fermez toutes les sessions : en dix secondes, plus aucun appareil n’y a accès. Pour revenir, il faut le mot de
        passe.
      </p>
      {others.length > 0 && (
        <NativeSelect
          mt="md"
          label="De qui ?"
          data={[{ value: person.id, label: 'Mes sessions' }, ...others]}
          value={who}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <div className={classes.closing}>
        {asked ? (
          <Question text={consequences(own, unsent)} onNo={() => setAsked(false)}>
            <Button
              color="red.9"
              variant="outline"
              loading={closing.isPending}
              onClick={() => closing.mutate(who, { onSettled: () => setAsked(false) })}
            >
              Fermer toutes les sessions
            </Button>
          </Question>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            {own ? 'Fermer toutes mes sessions' : 'Fermer toutes ses sessions'}
          </Button>
        )}
      </div>
      <div role="status">
        {closing.isSuccess && !own && (
          <p>
            {words.person(who)} n’a plus de session ouverte. Chacun de ses appareils s’efface dès qu’il retrouve le
            réseau.
          </p>
        )}
      </div>
      {closing.error && <ProblemAlert error={closing.error} />}
    </Card>
  );
}

function consequences(own: boolean, unsent: boolean): string {
  if (!own) return 'Ce que cette personne n’a pas encore envoyé sera effacé de ses appareils.';
  return unsent
    ? 'Cet appareil aussi sera déconnecté et effacé, avec ce que vous n’avez pas encore envoyé. Envoyez-le d’abord si vous le pouvez.'
    : 'Cet appareil aussi sera déconnecté, et ce que vous n’avez pas encore envoyé d’un autre sera effacé.';
}
