import { createContext, useContext } from 'react';
import type { Employee } from '../api/types';

export interface PersonChoice {
  person: Employee | null;
  people: Employee[];
  error: Error | null;
  retry: () => void;
  choose: (person: Employee) => void;
}

export const PersonContext = createContext<PersonChoice | null>(null);

export function usePersonChoice(): PersonChoice {
  const choice = useContext(PersonContext);
  if (!choice) throw new Error('usePersonChoice is called outside the pages');
  return choice;
}

/** The person who acts; pages are only shown once there is one. */
export function usePerson(): Employee {
  const { person } = usePersonChoice();
  if (!person) throw new Error('usePerson is called before a person is chosen');
  return person;
}
