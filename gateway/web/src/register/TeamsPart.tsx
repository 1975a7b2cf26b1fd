import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Listed } from '../api/register';
import type { Team } from '../api/types';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { clockAt, formatDate, plural } from '../ui/format';
import { Notice } from '../ui/Notice';
import { teamsOf } from './PeopleList';
import classes from './register.module.css';
import { CloseTeamForm, OpenTeamForm } from './TeamForms';

/** The teams, open and closed. */
export function TeamsPart({ people }: { people: Listed[] }) {
  const { teams } = useWords();
  const today = clockAt(now()).day;
  const [opening, setOpening] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const over = teams.filter(({ until }) => until && until < today);
  return (
    <div className={classes.stack}>
      <div role="status">{done && <Notice kind="info" title={done} />}</div>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          aria-expanded={opening}
          onClick={() => setOpening(!opening)}
        >
          Ouvrir une équipe
        </Button>
      </div>
      {opening && (
        <Card title="Ouvrir une équipe">
          <OpenTeamForm
            services={[...new Set(teams.map(({ service }) => service))]}
            onDone={() => {
              setOpening(false);
              setDone('L’équipe est ouverte');
            }}
          />
        </Card>
      )}
      {teams
        .filter((team) => !over.includes(team))
        .map((team) => (
          <OpenTeam
            key={team.code}
            team={team}
            members={people.filter((one) => !gone(one, today) && teamsOf(one, today).includes(team.code))}
            onDone={setDone}
          />
        ))}
      {over.length > 0 && (
        <Card title="Équipes fermées">
          <ul className={classes.life}>
            {over.map(({ code, label, until }) => (
              <li key={code}>
                <strong>{label}</strong>
                <br />
                {until && `Jusqu’au ${formatDate(until)}`}. Ses saisies et ses chiffres restent.
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

const gone = ({ until }: Listed, today: string) => Boolean(until && until < today);

function OpenTeam({ team, members, onDone }: { team: Team; members: Listed[]; onDone: (what: string) => void }) {
  const [closing, setClosing] = useState(false);
  const managers = members.filter(({ roles }) => roles.includes('MGR')).map(({ displayName }) => displayName);
  return (
    <Card title={team.label}>
      <p className={classes.soft}>
        {team.code} · {team.service} · {plural(members.length, 'personne')} ·{' '}
        {managers.length > 0 ? `manager : ${managers.join(', ')}` : 'sans manager'}
      </p>
      {team.until && <p>Fermée après le {formatDate(team.until)}.</p>}
      <div className={classes.gestures}>
        <Link to={`${PATHS.register}?equipe=${encodeURIComponent(team.code)}`} className={classes.link ?? ''}>
          Voir les personnes<span className="visually-hidden"> de {team.label}</span>
        </Link>
        {!team.until && (
          <Button variant="default" aria-expanded={closing} onClick={() => setClosing(!closing)}>
            Fermer l’équipe<span className="visually-hidden"> {team.label}</span>
          </Button>
        )}
      </div>
      {closing && !team.until && (
        <CloseTeamForm
          team={team}
          onDone={() => {
            setClosing(false);
            onDone('La fermeture est enregistrée');
          }}
        />
      )}
    </Card>
  );
}
