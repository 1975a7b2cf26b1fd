import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import type { Outsider } from '../api/outsiders';
import { Card } from '../ui/Card';
import { formatDate } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useLabels } from './labels';
import { OutsiderForm } from './OutsiderForm';
import classes from './register.module.css';
import { useOutsider, useOutsiders } from './useOutsiders';

/**
 * People who are no staff and have access for some time.
 *
 * @param of whose account there is already, to be registered
 */
export function OutsidersPart({ of }: { of: string | null }) {
  const { data, error, refetch } = useOutsiders();
  const [open, setOpen] = useState<string | null>(of === null ? null : '');
  const [done, setDone] = useState<Outsider | null>(null);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading label="Lecture des personnes extérieures" />;
  const finish = (made: Outsider) => {
    setOpen(null);
    setDone(made);
  };
  const sorted = data.toSorted((one, other) => one.displayName.localeCompare(other.displayName, 'fr'));
  return (
    <div className={classes.stack}>
      <p className={classes.soft}>
        DPO externe, auditeur, membres du conseil d’administration : un accès daté, compté dans aucun effectif.
      </p>
      <div role="status">
        {done && (
          <Notice
            kind="info"
            title={done.proposed ? 'C’est enregistré, et attend une seconde personne' : 'L’accès est enregistré'}
          />
        )}
      </div>
      <Group>
        <Button aria-expanded={open === ''} onClick={() => setOpen(open === '' ? null : '')}>
          Inscrire une personne extérieure
        </Button>
      </Group>
      {open === '' && (
        <Card title="Inscrire une personne extérieure">
          <OutsiderForm outsider={null} of={of} onDone={finish} />
        </Card>
      )}
      {sorted.map((one) => (
        <One
          key={one.id}
          outsider={one}
          open={open === one.id}
          onOpen={() => {
            setDone(null);
            setOpen(open === one.id ? null : one.id);
          }}
          onDone={finish}
        />
      ))}
    </div>
  );
}

interface Props {
  outsider: Outsider;
  open: boolean;
  onOpen: () => void;
  onDone: (made: Outsider) => void;
}

function One({ outsider, open, onOpen, onDone }: Props) {
  const labels = useLabels();
  return (
    <Card title={outsider.displayName}>
      <p>
        {outsider.from
          ? `${labels.inWords(outsider.roles)}, ${days(outsider.from, outsider.until)}`
          : 'Aucun accès pour l’instant'}
      </p>
      <p className={classes.soft}>Numéro pour son compte : {outsider.id}</p>
      {outsider.proposed && <Waiting outsider={outsider} onDone={onDone} />}
      {outsider.actions.includes('admit') && (
        <Button variant="default" aria-expanded={open} onClick={onOpen}>
          Changer l’accès
        </Button>
      )}
      {open && <OutsiderForm outsider={outsider} of={null} onDone={onDone} />}
    </Card>
  );
}

/** What waits for a second person, confirmed by another keeper than the one who proposed it. */
function Waiting({ outsider, onDone }: Pick<Props, 'outsider' | 'onDone'>) {
  const words = useWords();
  const labels = useLabels();
  const settling = useOutsider(onDone);
  const { proposed, actions, displayName } = outsider;
  if (!proposed) return null;
  return (
    <Notice kind="warning" title="En attente d’une seconde personne">
      <p>
        {labels.inWords(proposed.roles)}, {days(proposed.from, proposed.until)}, proposé par {words.person(proposed.by)}
        .
      </p>
      {settling.error && <ProblemAlert error={settling.error} />}
      <Group>
        {actions.includes('confirm') && (
          <Button
            aria-label={`Confirmer l’accès de ${displayName}`}
            loading={settling.isPending}
            onClick={() => settling.mutate({ what: 'confirmation', whom: outsider })}
          >
            Confirmer
          </Button>
        )}
        {actions.includes('decline') && (
          <Button
            variant="default"
            aria-label={`Refuser ou retirer l’accès de ${displayName}`}
            disabled={settling.isPending}
            onClick={() => settling.mutate({ what: 'refusal', whom: outsider })}
          >
            Refuser ou retirer
          </Button>
        )}
      </Group>
    </Notice>
  );
}

const days = (from: string, until: string | null | undefined) =>
  until ? `du ${formatDate(from)} au ${formatDate(until)}` : `depuis le ${formatDate(from)}, sans dernier jour`;
