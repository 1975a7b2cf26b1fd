import { SegmentedControl } from '@mantine/core';
import { useWords } from '../api/directory';
import type { Team } from '../api/types';
import { useMay } from '../people/RightsContext';
import { openFrom } from '../people/teams';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { capitalise, formatLongDate, clockAt, plural } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';
import { Loading } from '../ui/Loading';
import { ChangeNotices } from '../outbox/ChangeNotices';
import outbox from '../outbox/outbox.module.css';
import { RoomNotice } from '../outbox/RoomNotice';
import { Page } from '../ui/Page';
import { useAddress } from '../ui/useAddress';
import { ProblemAlert } from '../ui/ProblemAlert';
import { DayControls } from './DayControls';
import { EntryDrawer } from './EntryDrawer';
import { EntryList } from './EntryList';
import { EmptyDay } from './EmptyDay';
import classes from './journal.module.css';
import { readPeriod } from './period';
import { PeriodControls } from './PeriodControls';
import { PeriodList } from './PeriodList';
import { PossibleDoubles } from './PossibleDoubles';
import { isBehind, useDay } from './useJournal';
import { ValidateDay } from './ValidateDay';

export function JournalPage() {
  const person = usePerson();
  const may = useMay();
  const words = useWords();
  const readable = words.teams.filter(({ code }) => may('journal.read', { team: code }));
  const [query, show] = useAddress();
  const team = query.get('equipe') ?? person.team ?? readable[0]?.code ?? null;
  const day = query.get('jour') ?? clockAt(now()).day;
  const entry = query.get('acte');
  const validates = may('intervention.validate', { team });
  const period = readPeriod(query, day, team);
  const teams = openFrom(readable, period?.from ?? day, team);

  return (
    <Page title="Journal">
      <div className={outbox.notices}>
        <ChangeNotices />
        <RoomNotice />
      </div>
      <SegmentedControl
        classNames={{ root: classes.view ?? '', label: classes.viewChoice ?? '' }}
        aria-label="Ce que montre le journal"
        value={period ? 'periode' : 'jour'}
        onChange={(vue) => show({ vue: vue === 'periode' ? vue : null })}
        data={[
          { value: 'jour', label: 'Jour' },
          { value: 'periode', label: 'Période' },
        ]}
      />
      {period ? (
        <>
          <PeriodControls asked={period} teams={teams} records={may('intervention.record')} onChange={show} />
          {validates && team && !period.mine && <PossibleDoubles team={team} from={period.from} to={period.to} />}
          <PeriodList asked={period} onOpen={(acte) => show({ acte })} />
        </>
      ) : (
        <Day team={team} teams={teams} day={day} onChange={show} />
      )}
      <EntryDrawer id={entry} onClose={() => show({ acte: null })} />
    </Page>
  );
}

interface DayProps {
  team: string | null;
  teams: Team[];
  day: string;
  onChange: (patch: Record<string, string | null>) => void;
}

function Day({ team, teams, day, onChange: show }: DayProps) {
  const may = useMay();
  const readable = may('journal.read', { team });
  const ofTeam = useDay(readable ? team : null, day);
  const entries = ofTeam.data?.items;
  const counted = (entries ?? []).filter(({ status }) => status !== 'VOIDED');
  const people = counted.reduce((total, { facts }) => total + (facts.peopleMet ?? 0), 0);
  return (
    <>
      <DayControls
        teams={teams}
        team={team}
        day={day}
        onTeam={(equipe) => show({ equipe })}
        onDay={(jour) => show({ jour })}
      />
      <section aria-labelledby="jour">
        <div className={classes.dayHead} role="status">
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
        {team && may('intervention.validate', { team }) && <PossibleDoubles team={team} from={day} to={day} />}
        {entries && <ValidateDay key={`${team ?? ''} ${day}`} entries={entries} onOpen={(acte) => show({ acte })} />}
        {entries && entries.length > 0 && <EntryList entries={entries} onOpen={(acte) => show({ acte })} />}
      </section>
    </>
  );
}
