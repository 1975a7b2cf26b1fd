import { Button } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconCheck, IconPencil } from '@tabler/icons-react';
import type { Intervention } from '../api/types';
import { usePerson } from '../people/PersonContext';
import { managesTeam } from '../people/roles';
import classes from './journal.module.css';

export type Action = 'amend' | 'void' | 'validate' | 'return';

interface Props {
  entry: Intervention;
  pending: boolean;
  onChoose: (action: Action) => void;
}

/** What this person may do with the entry as it stands; the service decides in the end. */
export function Actions({ entry: { status, facts }, pending, onChoose }: Props) {
  const person = usePerson();
  const manager = managesTeam(person, facts.team);
  const own = facts.mediators.includes(person.id);
  if (status === 'VOIDED') return <p className={classes.soft}>Une intervention annulée ne change plus.</p>;
  if (!manager && !own) {
    return <p className={classes.soft}>Seuls ses médiateurs et leur manager peuvent changer cette intervention.</p>;
  }
  if (!manager && status === 'VALIDATED') {
    return <p className={classes.soft}>Cette intervention est validée : seul un manager peut encore la corriger.</p>;
  }
  return (
    <div className={classes.actions}>
      {manager && status !== 'VALIDATED' && (
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={pending}
          onClick={() => onChoose('validate')}
        >
          Valider
        </Button>
      )}
      <Button
        variant={manager ? 'default' : 'filled'}
        leftSection={<IconPencil size={18} aria-hidden />}
        onClick={() => onChoose('amend')}
      >
        Corriger
      </Button>
      {manager && status === 'RECORDED' && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => onChoose('return')}
        >
          Faire compléter
        </Button>
      )}
      <Button variant="default" leftSection={<IconBan size={18} aria-hidden />} onClick={() => onChoose('void')}>
        Annuler l’intervention
      </Button>
    </div>
  );
}
