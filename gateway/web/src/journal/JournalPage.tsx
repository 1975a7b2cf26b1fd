import { useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import { useMay } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { capitalise, formatLongDate, clockAt, plural } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { ChangeNotices } from '../outbox/ChangeNotices';
import outbox from '../outbox/outbox.module.css';
import { RoomNotice } from '../outbox/RoomNotice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { DayControls } from './DayControls';
import { EntryDrawer } from './EntryDrawer';
import { EntryList } from './EntryList';
import { EmptyDay } from './EmptyDay';
import classes from './journal.module.css';
import { isBehind, useDay } from './useJournal';
import { ValidateDay } from './ValidateDay';

export function JournalPage() {
  const person = usePerson();
  const may = useMay();
  const words = useWords();
  const teams = words.teams.filter(({ code }) => may('journal.read', { team: code }));
  const [query, setQuery] = useSearchParams();
  const team = query.get('equipe') ?? person.team ?? teams[0]?.code ?? null;
  const day = query.get('jour') ?? clockAt(now()).day;
  const entry = query.get('acte');
  const readable = may('journal.read', { team });
  const ofTeam = useDay(readable ? team : null, day);
  const entries = ofTeam.data?.items;

  const show = (patch: Record<string, string | null>) =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(patch)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });

  const counted = (entries ?? []).filter(({ status }) => status !== 'VOIDED');
  const people = counted.reduce((total, { facts }) => total + (facts.peopleMet ?? 0), 0);
  return (
    <Page title="Journal">
      <div className={outbox.notices}>
        <ChangeNotices />
        <RoomNotice />
      </div>
      <DayControls
        teams={teams}
        team={team}
        day={day}
        onTeam={(equipe) => show({ equipe })}
        onDay={(jour) => show({ jour })}
      />
      <section aria-labelledby="jour">
        <div className={classes.dayHead}>
          <h2 id="jour">{capitalise(formatLongDate(day))}</h2>
          {entries && counted.length > 0 && (
            <p>
              {plural(counted.length, 'intervention')} ·{' '}
              {plural(people, 'personne rencontrée', 'personnes rencontrées')}
            </p>
          )}
        </div>
        <p role="status" className={classes.behind}>
          {isBehind(ofTeam.data) && 'La liste n’est pas encore à jour. Elle se met à jour toute seule.'}
        </p>
        {!readable && <EmptyState title="Le journal de cette équipe ne vous est pas ouvert" />}
        {readable && ofTeam.isPending && <Loading label="Lecture du journal" />}
        {ofTeam.isError && <ProblemAlert error={ofTeam.error} onRetry={() => void ofTeam.refetch()} />}
        {entries?.length === 0 && <EmptyDay team={team} onDay={(jour) => show({ jour })} />}
        {entries && <ValidateDay key={`${team ?? ''} ${day}`} entries={entries} onOpen={(acte) => show({ acte })} />}
        {entries && entries.length > 0 && <EntryList entries={entries} onOpen={(acte) => show({ acte })} />}
      </section>
      <EntryDrawer id={entry} onClose={() => show({ acte: null })} />
    </Page>
  );
}
