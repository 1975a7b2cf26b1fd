import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button } from '@mantine/core';
import { useWords } from '../api/directory';
import type { Entry } from '../entry/useEntry';
import { toJournal } from '../journal/links';
import { Notice } from '../ui/Notice';
import { plural } from '../ui/format';
import { ChangeNotices } from './ChangeNotices';
import { describeEntry } from './describe';
import { EntryLine } from './EntryLine';
import { OthersNotice } from './OthersNotice';
import classes from './outbox.module.css';
import { refusedIn, useOutbox, waitingIn } from './OutboxContext';
import { LockedNotice, RoomNotice } from './RoomNotice';
import { Waiting } from './Waiting';

/** What this device still holds, what the service did not want, and what it has just taken. */
export function EntryNotices({ entry }: { entry: Entry }) {
  const { entries, sent } = useOutbox();
  const [waiting, refused] = [waitingIn(entries), refusedIn(entries)];
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
      {sent.entries.length > 0 && <Recorded />}
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
            {refused.map((held) => (
              <EntryLine key={held.id} held={held} entry={entry} />
            ))}
          </ul>
        </Notice>
      )}
      {waiting.length > 0 && (
        <Waiting
          title={waitingFor(waiting.length)}
          text={
            waiting.length === 1
              ? 'Elle est gardée sur cet appareil et partira seule dès que possible. Vous pouvez continuer à saisir.'
              : 'Elles sont gardées sur cet appareil et partiront seules dès que possible. Vous pouvez continuer à saisir.'
          }
        >
          {waiting.map((held) => (
            <EntryLine key={held.id} held={held} entry={entry} />
          ))}
        </Waiting>
      )}
      <ChangeNotices />
      <RoomNotice />
      <LockedNotice />
      <OthersNotice />
    </div>
  );
}

const waitingFor = (count: number) =>
  plural(count, 'intervention attend le réseau', 'interventions attendent le réseau');

/** Sent from here a moment ago. */
function Recorded() {
  const words = useWords();
  const { sent, acknowledge } = useOutbox();
  return (
    <Notice
      kind="info"
      urgent
      icon={<IconCircleCheck aria-hidden />}
      title={plural(
        sent.entries.length,
        'intervention en attente est enregistrée',
        'interventions en attente sont enregistrées',
      )}
    >
      <ul className={classes.list}>
        {sent.entries.map(({ id, form }) => (
          <li key={id} className={classes.line}>
            <Link to={toJournal(form.team, form.date, id)} className={classes.link ?? ''}>
              {describeEntry(words, form)}
            </Link>
          </li>
        ))}
      </ul>
      <Button mt="xs" variant="default" onClick={acknowledge}>
        Masquer
      </Button>
    </Notice>
  );
}
