import { NativeSelect } from '@mantine/core';
import { useWords } from '../api/directory';
import { useReach } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';

interface Props {
  mediator: string | null;
  onChange: (mediator: string | null) => void;
}

/** One's own figures; for a manager those of one mediator of the team, by name: nobody is listed or ranked. */
export function MediatorField({ mediator, onChange }: Props) {
  const person = usePerson();
  const reach = useReach('figures.person');
  const words = useWords();
  if (reach === null) return null;
  const own = { value: person.id, label: 'Mes chiffres' };
  const team = words.employees
    .filter((one) => one.roles.includes('MED') && one.team === person.team && one.id !== person.id && !one.until)
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'fr'))
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
  const ownFirst = person.roles.includes('MED') ? [own] : [];
  const choices = reach === 'OWN' ? [own] : [...ownFirst, ...team];
  return (
    <NativeSelect
      label="Chiffres"
      data={[{ value: '', label: 'De toute l’équipe' }, ...choices]}
      value={mediator ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
