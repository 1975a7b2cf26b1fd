import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { rememberedPerson, setCaller } from '../api/caller';
import { useEmployees } from '../api/directory';
import type { Employee } from '../api/types';
import { PersonContext, type PersonChoice } from './PersonContext';

const NOBODY: Employee[] = [];

export function PersonProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data = NOBODY, error, refetch } = useEmployees();
  const [id, setId] = useState(rememberedPerson);

  const choice = useMemo<PersonChoice>(() => {
    const people = data.filter((employee) => !employee.until);
    const person = people.find((employee) => employee.id === id) ?? null;
    if (person) setCaller(person);
    return {
      person,
      people,
      error,
      retry: () => void refetch(),
      choose: (chosen) => {
        setCaller(chosen);
        setId(chosen.id);
        // What one may see depends on who one is.
        void queries.invalidateQueries();
      },
    };
  }, [data, id, error, refetch, queries]);

  return <PersonContext value={choice}>{children}</PersonContext>;
}
