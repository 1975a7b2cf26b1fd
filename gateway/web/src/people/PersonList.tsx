import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTeams } from '../api/directory';
import type { Employee } from '../api/types';
import { Initials } from './Initials';
import classes from './people.module.css';
import { usePersonChoice } from './PersonContext';
import { rolesOf } from './roles';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** All who work here, by team, with a search by name or function. */
export function PersonList({ onChosen }: { onChosen?: () => void }) {
  const { people, person, choose } = usePersonChoice();
  const teams = useTeams().data ?? [];
  const [search, setSearch] = useState('');
  const found = people.filter((one) => plain(`${one.displayName} ${rolesOf(one)}`).includes(plain(search)));
  const groups = [{ code: null, label: 'Direction et fonctions transverses' }, ...teams]
    .map(({ code, label }) => ({ label, members: found.filter((one) => one.team === code).sort(byRole) }))
    .filter(({ members }) => members.length > 0);

  return (
    <div>
      <TextInput
        label="Rechercher un nom ou une fonction"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.groups}>
        {groups.map(({ label, members }) => (
          <section key={label} aria-label={label}>
            <p className={classes.group} aria-hidden>
              {label}
            </p>
            <ul className={classes.people}>
              {members.map((one) => (
                <li key={one.id}>
                  <UnstyledButton
                    className={classes.person}
                    aria-current={one.id === person?.id}
                    onClick={() => {
                      choose(one);
                      onChosen?.();
                    }}
                  >
                    <Initials person={one} />
                    <span>
                      <span className={classes.name}>{one.displayName}</span>
                      <span className={classes.role}>{rolesOf(one)}</span>
                    </span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p>Personne ne correspond à cette recherche.</p>}
      </div>
    </div>
  );
}

function byRole(one: Employee, other: Employee): number {
  const rank = (employee: Employee) => (employee.roles.includes('MED') ? 1 : 0);
  return rank(one) - rank(other) || one.familyName.localeCompare(other.familyName, 'fr');
}
