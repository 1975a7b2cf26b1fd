import { useEffect, useRef } from 'react';
import { useWords } from '../api/directory';
import type { Entry } from '../entry/useEntry';
import { toJournal } from '../journal/links';
import { ChangeNotices } from './ChangeNotices';
import { describeEntry } from './describe';
import { EntryLine } from './EntryLine';
import { HeldNotices } from './HeldNotices';
import { OthersNotice } from './OthersNotice';
import classes from './outbox.module.css';
import { useOutbox } from './OutboxContext';
import { RequestNotices } from './RequestNotices';
import { LockedNotice, RoomNotice } from './RoomNotice';

const WORDS = {
  waiting: ['intervention attend le réseau', 'interventions attendent le réseau'],
  refused: ['intervention n’a pas pu être enregistrée', 'interventions n’ont pas pu être enregistrées'],
  done: ['intervention en attente est enregistrée', 'interventions en attente sont enregistrées'],
  goes: [
    'Elle est gardée sur cet appareil et partira seule dès que possible. Vous pouvez continuer à saisir.',
    'Elles sont gardées sur cet appareil et partiront seules dès que possible. Vous pouvez continuer à saisir.',
  ],
} as const;

/** What this device still holds, what the service did not want, and what it has just taken. */
export function EntryNotices({ entry }: { entry: Entry }) {
  const { entries, sent } = useOutbox();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { kept } = entry;
  useEffect(() => {
    if (kept === 0) return;
    place.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [kept]);
  const done = sent.entries.map(({ id, form }) => ({
    id,
    to: toJournal(form.team, form.date, id),
    text: describeEntry(words, form),
  }));
  return (
    <div ref={place} tabIndex={-1} className={classes.notices}>
      <HeldNotices
        words={WORDS}
        held={entries}
        line={(held) => <EntryLine key={held.id} held={held} entry={entry} />}
        done={done}
      />
      <ChangeNotices />
      <RequestNotices />
      <RoomNotice />
      <LockedNotice />
      <OthersNotice />
    </div>
  );
}
