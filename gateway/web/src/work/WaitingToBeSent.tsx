import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { ChangeNotices } from '../outbox/ChangeNotices';
import { describeEntry, reasonOf } from '../outbox/describe';
import outbox from '../outbox/outbox.module.css';
import { refusedIn, useOutbox, waitingIn } from '../outbox/OutboxContext';
import { LockedNotice, RoomNotice } from '../outbox/RoomNotice';
import { Waiting } from '../outbox/Waiting';
import { PATHS } from '../session/way';
import { plural } from '../ui/format';
import { Notice } from '../ui/Notice';

/** What is on this device alone; an entry is put right where entries are made. */
export function WaitingToBeSent() {
  const words = useWords();
  const { entries } = useOutbox();
  const [waiting, refused] = [waitingIn(entries), refusedIn(entries)];
  return (
    <div className={outbox.notices}>
      {refused.length > 0 && (
        <Notice
          kind="problem"
          icon={<IconAlertTriangle aria-hidden />}
          title={plural(
            refused.length,
            'intervention n’a pas pu être enregistrée',
            'interventions n’ont pas pu être enregistrées',
          )}
        >
          <ul className={outbox.list}>
            {refused.map(({ id, form, refusal }) => (
              <li key={id} className={outbox.line}>
                <strong>{describeEntry(words, form)}</strong>
                <p>{refusal && reasonOf(refusal)}</p>
              </li>
            ))}
          </ul>
          <Button component={Link} to={PATHS.entry} variant="default">
            Les reprendre dans Saisir
          </Button>
        </Notice>
      )}
      {waiting.length > 0 && (
        <Waiting
          title={plural(waiting.length, 'intervention attend le réseau', 'interventions attendent le réseau')}
          text="Tout est gardé sur cet appareil et partira seul dès que possible."
        >
          {waiting.map(({ id, form }) => (
            <li key={id} className={outbox.line}>
              {describeEntry(words, form)}
            </li>
          ))}
        </Waiting>
      )}
      <ChangeNotices />
      <RoomNotice />
      <LockedNotice />
    </div>
  );
}
