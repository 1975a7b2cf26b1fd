import { useWords } from '../../api/directory';
import { teamsOf } from '../../people/rights';
import { isIn, openFrom } from '../../people/teams';
import { usePerson } from '../../session/SessionContext';
import { ChoiceField } from '../../ui/form/fields';
import type { FieldsProps } from './props';
import { useRecordableTeams } from './useRecordableTeams';

/** The team, fixed for its members, and the mediators: one, or two for a pair. */
export function TeamFields({ form, change, problems, teamFixed }: FieldsProps & { teamFixed: boolean }) {
  const words = useWords();
  const recordable = useRecordableTeams();
  const teams = openFrom(words.teams, form.date, form.team).filter(
    (team) => recordable.includes(team) || team.code === form.team,
  );
  const person = usePerson();
  // Who is in several teams records as the same person in each.
  const asOneself = (team: string | null) => team !== null && teamsOf(person).includes(team);
  const [first, second] = form.mediators;
  const members = words.employees
    .filter((one) => (isIn(one, form.team) && !one.until) || form.mediators.includes(one.id))
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'fr'));
  const options = (besides: string | undefined) =>
    members.filter(({ id }) => id !== besides).map(({ id, displayName }) => ({ code: id, label: displayName }));
  return (
    <>
      {teamFixed ? null : (
        <ChoiceField
          label="Équipe"
          required
          none="Choisir une équipe"
          options={teams}
          value={form.team}
          error={problems.team}
          onChange={(team) => change({ team, mediators: asOneself(team) ? [person.id] : [] })}
        />
      )}
      {!teamFixed && !(asOneself(form.team) && first === person.id) && (
        <ChoiceField
          label="Médiateur"
          none="Choisir une personne"
          options={options(second)}
          value={first ?? null}
          error={problems.mediators}
          onChange={(one) => change({ mediators: [one ?? '', second ?? ''].filter(Boolean) })}
        />
      )}
      {first && (
        <ChoiceField
          label="En binôme avec"
          none="Personne, intervention seule"
          options={options(first)}
          value={second ?? null}
          error={teamFixed ? problems.mediators : undefined}
          onChange={(other) => change({ mediators: [first, other ?? ''].filter(Boolean) })}
        />
      )}
    </>
  );
}
