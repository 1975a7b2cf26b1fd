import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Incident } from '../api/incidents';
import { useWords } from '../api/directory';
import { toJournal } from '../journal/links';
import { useMay } from '../people/RightsContext';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { clockAt, formatDate, NBSP } from '../ui/format';
import { Notice } from '../ui/Notice';
import layout from '../ui/layout.module.css';
import { doneOf, dueOf, titleOf } from './describe';
import { NoteForm, type Noting } from './NoteForm';

const GESTURES: { what: Noting; label: string }[] = [
  { what: 'support', label: 'Soutien proposé' },
  { what: 'declare', label: 'Accident du travail' },
  { what: 'complain', label: 'Plainte' },
];

/** One incident: who, what is still to be done and by when, and what was. */
export function IncidentCard({ incident, level = 2 }: { incident: Incident; level?: 2 | 3 }) {
  const words = useWords();
  const may = useMay();
  const [doing, setDoing] = useState<Noting | null>(null);
  const { team, date, people, hurt, keptUntil, interventionId, actions, forgotten } = incident;
  const due = dueOf(incident, clockAt(now()).day);
  const done = doneOf(incident, words);
  return (
    <Card title={titleOf(incident, words)} level={level}>
      <div className={layout.stack}>
        <p>
          {words.team(team)} ·{' '}
          {forgotten ? 'la durée de conservation est passée' : people.map((one) => words.person(one)).join(' et ')}
          {!forgotten && (hurt ? ' · quelqu’un est blessé' : ' · personne n’est blessé')}
        </p>
        {due.length > 0 && (
          <Notice kind="warning" icon={<IconAlertTriangle aria-hidden />} title="À faire">
            <ul>
              {due.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Notice>
        )}
        {done.length > 0 && (
          <ul>
            {done.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        <div className={layout.gestures}>
          {GESTURES.filter(({ what }) => actions.includes(what)).map(({ what, label }) => (
            <Button
              key={what}
              variant="default"
              aria-expanded={doing === what}
              onClick={() => setDoing(doing === what ? null : what)}
            >
              {label}
            </Button>
          ))}
        </div>
        {doing && <NoteForm key={doing} incident={incident} what={doing} onDone={() => setDoing(null)} />}
        {!forgotten && (
          <p>
            Lu par la personne concernée, le manager, les ressources humaines et la direction{NBSP}; gardé jusqu’au{' '}
            {formatDate(keptUntil)}.{' '}
            {may('journal.read', { team }) && <Link to={toJournal(team, date, interventionId)}>L’intervention</Link>}
          </p>
        )}
      </div>
    </Card>
  );
}
