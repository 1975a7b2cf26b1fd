import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconDeviceMobile } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../api/directory';
import { NoAnswer, Problem } from '../../api/http';
import { toJournal } from '../../journal/links';
import { Notice } from '../../ui/Notice';
import { plural } from '../../ui/format';
import { problemTitle } from '../../ui/ProblemAlert';
import type { Entry } from '../useEntry';
import { describeQueued } from './describe';
import classes from './queue.module.css';
import { QueuedLine } from './QueuedLine';
import { useQueue } from './QueueContext';

/** What this device still holds, what the service did not want, and what it has just taken. */
export function QueueNotices({ entry }: { entry: Entry }) {
  const { waiting, refused, others } = useQueue();
  const place = useRef<HTMLDivElement>(null);
  const { kept } = entry;
  useEffect(() => {
    if (kept === 0) return;
    place.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [kept]);
  return (
    <div ref={place} tabIndex={-1} className={classes.notices}>
      <p role="status" className="visually-hidden">
        {waiting.length > 0 && waitingFor(waiting.length)}
      </p>
      <Recorded />
      {refused.length > 0 && (
        <Notice
          kind="problem"
          urgent
          icon={<IconAlertTriangle aria-hidden />}
          title={plural(
            refused.length,
            'intervention n’a pas pu être enregistrée',
            'interventions n’ont pas pu être enregistrées',
          )}
        >
          <ul className={classes.list}>
            {refused.map((queued) => (
              <QueuedLine key={queued.id} queued={queued} entry={entry} />
            ))}
          </ul>
        </Notice>
      )}
      {waiting.length > 0 && <Waiting entry={entry} />}
      {others.size > 0 && <Others others={others} />}
    </div>
  );
}

const waitingFor = (count: number) =>
  plural(count, 'intervention attend le réseau', 'interventions attendent le réseau');

function Waiting({ entry }: { entry: Entry }) {
  const { waiting, sending, error, send } = useQueue();
  const told = error !== null && !(error instanceof NoAnswer) && !(error instanceof Problem && error.status === 503);
  return (
    <Notice kind="warning" icon={<IconCloudOff aria-hidden />} title={waitingFor(waiting.length)}>
      <p>
        {told && `${problemTitle(error)} `}
        {waiting.length === 1
          ? 'Elle est gardée sur cet appareil et partira seule dès que possible. Vous pouvez continuer à saisir.'
          : 'Elles sont gardées sur cet appareil et partiront seules dès que possible. Vous pouvez continuer à saisir.'}
      </p>
      <details className={classes.details}>
        <summary>Voir ce qui attend</summary>
        <ul className={classes.list}>
          {waiting.map((queued) => (
            <QueuedLine key={queued.id} queued={queued} entry={entry} />
          ))}
        </ul>
      </details>
      <Button variant="default" loading={sending} onClick={send}>
        Envoyer maintenant
      </Button>
    </Notice>
  );
}

/** Sent from here a moment ago. */
function Recorded() {
  const words = useWords();
  const { recorded, acknowledge } = useQueue();
  if (recorded.length === 0) return null;
  return (
    <Notice
      kind="info"
      urgent
      icon={<IconCircleCheck aria-hidden />}
      title={plural(
        recorded.length,
        'intervention en attente est enregistrée',
        'interventions en attente sont enregistrées',
      )}
    >
      <ul className={classes.list}>
        {recorded.map(({ id, form }) => (
          <li key={id} className={classes.line}>
            <Link to={toJournal(form.team, form.date, id)} className={classes.link ?? ''}>
              {describeQueued(words, form)}
            </Link>
          </li>
        ))}
      </ul>
      <Group mt="xs">
        <Button variant="default" onClick={acknowledge}>
          Masquer
        </Button>
      </Group>
    </Notice>
  );
}

function Others({ others }: { others: Map<string, number> }) {
  const words = useWords();
  return (
    <Notice kind="info" icon={<IconDeviceMobile aria-hidden />} title="D’autres personnes ont saisi sur cet appareil">
      <p>
        {[...others]
          .map(([person, count]) => `${words.person(person)}\u00a0: ${plural(count, 'intervention')}`)
          .join(', ')}
        . Elles ne partiront qu’au nom de leur auteur, quand cette personne se connectera sur cet appareil.
      </p>
    </Notice>
  );
}
