import { Button, Group } from '@mantine/core';
import { IconCloudOff, IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/http';
import { Notice } from '../ui/Notice';
import { ProblemAlert, problemTitle } from '../ui/ProblemAlert';
import { toJournal } from '../journal/links';
import type { Entry } from './useEntry';

/** What the mediator has to know about the whole entry: unanswered, refused, recorded already. */
export function EntryMessages({ entry }: { entry: Entry }) {
  const { phase, error, problems, draft } = entry;
  const place = useRef<HTMLDivElement>(null);
  const general = phase === 'editing' && error !== null && problems.general;
  const urgent = phase === 'unanswered' || Boolean(general);
  useEffect(() => {
    if (urgent) place.current?.focus();
  }, [urgent]);

  if (phase === 'unanswered') {
    return (
      <div ref={place} tabIndex={-1}>
        <Notice kind="warning" urgent icon={<IconCloudOff aria-hidden />} title="Pas encore enregistrée">
          <p>
            {error ? `${problemTitle(error)} ` : ''}Cet appareil n’a plus de place pour garder votre saisie : ne fermez
            pas cette page et réessayez dès que le réseau revient. Elle ne comptera qu’une fois.
          </p>
          <Group mt="sm">
            <Button onClick={entry.send}>Réessayer</Button>
            <Button variant="default" onClick={entry.edit}>
              Modifier
            </Button>
          </Group>
        </Notice>
      </div>
    );
  }
  if (error instanceof Problem && error.code === 'duplicate-id') {
    return (
      <Notice kind="warning" urgent icon={<IconHistory aria-hidden />} title="Déjà enregistrée">
        <p>La première version de cette saisie avait bien été reçue. Pour la changer, ouvrez-la dans le journal.</p>
        <Group mt="sm">
          <Button component={Link} to={toJournal(entry.form.team, entry.form.date, draft.id)}>
            Ouvrir dans le journal
          </Button>
          <Button variant="default" onClick={entry.another}>
            La garder comme une autre intervention
          </Button>
          <Button variant="default" onClick={entry.fresh}>
            Nouvelle saisie
          </Button>
        </Group>
      </Notice>
    );
  }
  if (general) {
    return (
      <div ref={place} tabIndex={-1}>
        <ProblemAlert error={error} />
      </div>
    );
  }
  return null;
}
