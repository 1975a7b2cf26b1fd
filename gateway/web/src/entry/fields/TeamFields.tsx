import { NativeSelect } from '@mantine/core';
import { useWords } from '../../api/directory';
import type { FieldsProps } from './props';
import { useRecordableTeams } from './useRecordableTeams';

/** The team, fixed for its members, and the mediators: one, or two for a pair. */
export function TeamFields({ form, change, problems, teamFixed }: FieldsProps & { teamFixed: boolean }) {
  const words = useWords();
  const recordable = useRecordableTeams();
  const teams = words.teams.filter((team) => recordable.includes(team) || team.code === form.team);
  const [first, second] = form.mediators;
  const members = words.employees
    .filter(({ id, team, until }) => (team === form.team && team !== null && !until) || form.mediators.includes(id))
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'fr'));
  const options = (besides: string | undefined) =>
    members
      .filter(({ id }) => id !== besides)
      .map(({ id, displayName }) => (
        <option key={id} value={id}>
          {displayName}
        </option>
      ));
  return (
    <>
      {teamFixed ? null : (
        <NativeSelect
          label="Équipe"
          required
          value={form.team ?? ''}
          error={problems.team}
          onChange={(event) => change({ team: event.currentTarget.value || null, mediators: [] })}
        >
          <option value="">Choisir une équipe</option>
          {teams.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </NativeSelect>
      )}
      {!teamFixed && (
        <NativeSelect
          label="Médiateur"
          value={first ?? ''}
          error={problems.mediators}
          onChange={(event) => change({ mediators: [event.currentTarget.value, second ?? ''].filter(Boolean) })}
        >
          <option value="">Choisir une personne</option>
          {options(second)}
        </NativeSelect>
      )}
      {first && (
        <NativeSelect
          label="En binôme avec"
          value={second ?? ''}
          error={teamFixed ? problems.mediators : undefined}
          onChange={(event) => change({ mediators: [first, event.currentTarget.value].filter(Boolean) })}
        >
          <option value="">Personne, intervention seule</option>
          {options(first)}
        </NativeSelect>
      )}
    </>
  );
}
