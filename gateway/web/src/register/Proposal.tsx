import { Button, Group } from '@mantine/core';
import { useWords } from '../api/directory';
import type { Listed } from '../api/register';
import { usePerson } from '../session/SessionContext';
import { formatDate } from '../ui/format';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import { theTeam } from './gestures';
import { useLabels } from './labels';
import { useCareer } from './useRegister';

type Waiting = Pick<Listed, 'id' | 'version' | 'displayName' | 'proposed'>;

/** Functions that wait for a second person, and what this one may do about it. */
export function Proposal({ person }: { person: Waiting }) {
  const me = usePerson();
  const words = useWords();
  const labels = useLabels();
  const changing = useCareer(() => undefined);
  const { proposed } = person;
  if (!proposed) return null;
  const own = me.id === person.id;
  const second = !own && me.id !== proposed.by;
  const decide = (to: 'proposal/confirmation' | 'proposal/refusal') =>
    changing.mutate({ member: person, career: { to } });
  return (
    <Notice kind="warning" title={`${labels.inWords(proposed.roles)} pour ${person.displayName}`}>
      <p>
        Proposé par {words.person(proposed.by)}, à partir du {formatDate(proposed.from)}
        {proposed.until ? ` et jusqu’au ${formatDate(proposed.until)}` : ''}
        {proposed.team ? `, dans ${theTeam(words.team(proposed.team))}` : ''}.{' '}
        {second
          ? 'Vous confirmez que cette personne doit avoir cette fonction.'
          : own
            ? 'Personne ne se donne une fonction à soi-même : une autre personne doit confirmer.'
            : 'Une autre personne qui tient le registre doit confirmer.'}
      </p>
      <Group mt="sm">
        {second && (
          <Button loading={changing.isPending} onClick={() => decide('proposal/confirmation')}>
            Confirmer
          </Button>
        )}
        <Button variant="default" disabled={changing.isPending} onClick={() => decide('proposal/refusal')}>
          {me.id === proposed.by ? 'Retirer la proposition' : 'Refuser'}
        </Button>
      </Group>
      {changing.error && <ProblemAlert error={changing.error} />}
    </Notice>
  );
}
