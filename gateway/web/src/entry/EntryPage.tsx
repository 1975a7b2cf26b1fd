import { Page } from '../ui/Page';
import { usePerson } from '../people/PersonContext';
import { EntryFormView } from './EntryFormView';
import { QueueNotices } from './queue/QueueNotices';
import { Recorded } from './Recorded';
import { useEntry } from './useEntry';

export function EntryPage() {
  const person = usePerson();
  // Another person starts with a draft and habits of their own.
  return <EntryOf key={person.id} />;
}

function EntryOf() {
  const person = usePerson();
  const entry = useEntry(person);
  return (
    <Page title="Saisir une intervention">
      <QueueNotices entry={entry} />
      {entry.phase === 'recorded' && entry.recorded ? (
        <Recorded recorded={entry.recorded} onAgain={entry.again} onFresh={entry.fresh} />
      ) : (
        <EntryFormView key={entry.draft.id} entry={entry} teamFixed={person.team !== null} />
      )}
    </Page>
  );
}
