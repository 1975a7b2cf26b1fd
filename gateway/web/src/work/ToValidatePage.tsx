import { useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import { ChangeNotices } from '../outbox/ChangeNotices';
import outbox from '../outbox/outbox.module.css';
import { RoomNotice } from '../outbox/RoomNotice';
import { useMay } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { clockAt } from '../ui/format';
import { Page } from '../ui/Page';
import { TeamChoice } from './TeamChoice';
import { choicesFor } from './teams';
import classes from './work.module.css';
import { ValidationWork } from './ValidationWork';

/** What waits for whoever validates, over all days: a manager's team, or for a head of service those that have nobody else. */
export function ToValidatePage() {
  const person = usePerson();
  const may = useMay();
  const words = useWords();
  const [query, setQuery] = useSearchParams();
  const teams = words.teams.filter(({ code }) => may('intervention.validate', { team: code }));
  const choices = choicesFor(person.id, person.team, teams, words.employees, clockAt(now()).day);
  const scope =
    choices.find(({ team, by }) => team === query.get('equipe') && by === query.get('de')) ?? choices[0] ?? null;
  return (
    <Page title="À valider">
      <div className={outbox.notices}>
        <ChangeNotices />
        <RoomNotice />
      </div>
      {scope === null ? (
        <EmptyState title="Vous ne validez pour aucune équipe" />
      ) : (
        <>
          <div className={classes.head}>
            <TeamChoice
              choices={choices}
              scope={scope}
              onChoose={({ team, by }) => setQuery({ equipe: team, ...(by === null ? {} : { de: by }) })}
            />
          </div>
          <p role="status" className="visually-hidden">{`Affiché\u00a0: ${scope.label}`}</p>
          <ValidationWork key={`${scope.team} ${scope.by ?? ''}`} team={scope.team} by={scope.by} />
        </>
      )}
    </Page>
  );
}
