import { usePerson } from '../session/SessionContext';
import { EntryNotices } from '../outbox/EntryNotices';
import { Page } from '../ui/Page';
import { EntryFormView } from './EntryFormView';
import { useRecordableTeams } from './fields/useRecordableTeams';
import { InsteadNotice, LookAlikeDialog } from './LookAlike';
import { Recorded } from './Recorded';
import { useEntry } from './useEntry';
import { useLookAlikes } from './useLookAlikes';

export function EntryPage() {
  const person = usePerson();
  // Another person starts with a draft and habits of their own.
  return <EntryOf key={person.id} />;
}

function EntryOf() {
  const person = usePerson();
  const entry = useEntry(person);
  const alikes = useLookAlikes(person, entry);
  const teams = useRecordableTeams();
  const teamFixed = teams.length === 1 && teams[0]?.code === person.team;
  return (
    <Page title="Saisir une intervention">
      <EntryNotices entry={entry} />
      <InsteadNotice instead={alikes.instead} />
      {entry.phase === 'recorded' && entry.recorded ? (
        <Recorded recorded={entry.recorded} onAgain={entry.again} onFresh={entry.fresh} />
      ) : (
        <EntryFormView key={entry.draft.id} entry={entry} alikes={alikes} teamFixed={teamFixed} />
      )}
      <LookAlikeDialog form={entry.form} alikes={alikes} />
    </Page>
  );
}
