import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Listed } from '../api/register';
import { openFrom } from '../people/teams';
import { Records } from '../protection/Records';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { clockAt, formatDate, plural } from '../ui/format';
import { FORGOTTEN, personPath, useLabels } from './labels';
import classes from './register.module.css';
import { finds } from '../ui/search';
import { useAddress } from '../ui/useAddress';

const WHO = [
  { value: 'presents', label: 'Qui travaille ici' },
  { value: 'anciens', label: 'Les anciens' },
  { value: 'tous', label: 'Tout le monde' },
];

/** The people of the register, by name, team, and whether they are here. */
export function PeopleList({ people }: { people: Listed[] }) {
  const words = useWords();
  const labels = useLabels();
  const [query, change] = useAddress();
  const today = clockAt(now()).day;
  const name = query.get('nom') ?? '';
  const team = query.get('equipe') ?? '';
  const who = query.get('qui') ?? 'presents';
  const choose = (key: string, value: string) => change({ [key]: value === '' ? null : value }, true);
  const offered = who === 'presents' ? openFrom(words.teams, today, team) : words.teams;
  const shown = people
    .filter((one) => finds(name, one.displayName))
    .filter((one) => team === '' || teamsOf(one, today).includes(team))
    .filter(({ until }) => who === 'tous' || (who === 'anciens') === Boolean(until && until < today))
    .sort((one, other) => one.familyName.localeCompare(other.familyName, 'fr'));
  return (
    <div className={classes.stack}>
      <div className={classes.filters} role="search">
        <TextInput label="Nom" value={name} onChange={(event) => choose('nom', event.currentTarget.value)} />
        <NativeSelect
          label="Équipe"
          value={team}
          onChange={(event) => choose('equipe', event.currentTarget.value)}
          data={[{ value: '', label: 'Toutes' }, ...offered.map(({ code, label }) => ({ value: code, label }))]}
        />
        <NativeSelect
          label="Montrer"
          value={who}
          onChange={(event) => choose('qui', event.currentTarget.value)}
          data={WHO}
        />
      </div>
      <p role="status">{plural(shown.length, 'personne')}</p>
      {shown.length === 0 ? (
        <EmptyState title="Personne ne correspond à cette recherche" />
      ) : (
        <Records
          caption="Personnes du registre"
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Nom',
              show: ({ id, displayName }) => (
                <Link to={personPath(id)} className={classes.name ?? ''}>
                  {displayName}
                </Link>
              ),
            },
            { name: 'Fonction', show: ({ roles }) => labels.inWords(roles) },
            {
              name: 'Équipe',
              show: (one) =>
                teamsOf(one, today)
                  .map((code) => words.team(code))
                  .join(', ') || null,
            },
            { name: 'Présence', show: (one) => presence(one, today) },
          ]}
        />
      )}
      {shown.some(({ displayName }) => displayName === FORGOTTEN) && (
        <p className={classes.soft}>Un nom oublié ne revient pas : la personne reste comptée.</p>
      )}
    </div>
  );
}

/** Those of the day; of who is here no more, the last ones. */
export const teamsOf = ({ assignments, team }: Listed, day: string): string[] => {
  const now = assignments.filter((one) => one.from <= day && (!one.until || one.until >= day));
  const codes = now.length > 0 ? now.map((one) => one.team) : [team];
  return [...new Set(codes.filter((code) => code != null))];
};

function presence({ from, until, assignments }: Listed, today: string): string {
  const begun = assignments.filter((one) => !one.besides).findLast((one) => one.from <= today)?.from;
  if (until && until < today) return `Jusqu’au ${formatDate(until)}`;
  if (until) return `Dernier jour : ${formatDate(until)}`;
  if (begun === undefined && from) return `Arrive le ${formatDate(from)}`;
  return from ? `Depuis le ${formatDate(from)}` : '';
}
