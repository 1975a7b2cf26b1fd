import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import * as requests from './requests';
import type { Employee, ListCode, ListEntry, Place, ReferenceLists, Team, Territory } from './types';

const SELDOM_CHANGES = { staleTime: 10 * 60_000 };

export const useEmployees = () =>
  useQuery({ queryKey: ['employees'], queryFn: ({ signal }) => requests.employees(signal), ...SELDOM_CHANGES });
export const useTeams = () =>
  useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => requests.teams(signal), ...SELDOM_CHANGES });
const useTerritories = () =>
  useQuery({ queryKey: ['territories'], queryFn: ({ signal }) => requests.territories(signal), ...SELDOM_CHANGES });
const usePlaces = () =>
  useQuery({ queryKey: ['places'], queryFn: ({ signal }) => requests.places(signal), ...SELDOM_CHANGES });
const useReferenceLists = () =>
  useQuery({ queryKey: ['lists'], queryFn: ({ signal }) => requests.referenceLists(signal), ...SELDOM_CHANGES });

interface Known {
  lists: ReferenceLists;
  teams: Team[];
  territories: Territory[];
  places: Place[];
  employees: Employee[];
}

/** The words behind the codes, as the directory gives them. An unknown code shows as itself. */
export class Words {
  readonly teams: Team[];
  readonly territories: Territory[];
  readonly places: Place[];
  readonly employees: Employee[];
  readonly #entries: Map<string, ListEntry[]>;
  readonly #labels = new Map<string, string>();
  readonly #people: Map<string, Employee>;

  constructor(known: Known) {
    this.teams = known.teams;
    this.territories = known.territories;
    this.places = known.places;
    this.employees = known.employees;
    this.#entries = new Map(known.lists.lists.map((list) => [list.code, list.entries]));
    for (const list of known.lists.lists) {
      for (const entry of list.entries) this.#labels.set(`${list.code}/${entry.code}`, entry.label);
    }
    this.#people = new Map(known.employees.map((employee) => [employee.id, employee]));
  }

  /** All entries of a list, also the retired ones. */
  entries(list: ListCode): ListEntry[] {
    return this.#entries.get(list) ?? [];
  }

  /** The entries that may be chosen for a fact of that day. */
  choices(list: ListCode, day: string): ListEntry[] {
    return this.entries(list).filter(
      ({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo),
    );
  }

  /** The entries that are no heading of others. */
  leaves(list: ListCode, day: string): ListEntry[] {
    const choices = this.choices(list, day);
    const headings = new Set(choices.map((entry) => entry.parent));
    return choices.filter((entry) => !headings.has(entry.code));
  }

  label(list: ListCode, code: string | null | undefined): string {
    return code ? (this.#labels.get(`${list}/${code}`) ?? code) : '';
  }

  team(code: string | null | undefined): string {
    return labelOf(this.teams, code);
  }

  territory(code: string | null | undefined): string {
    return labelOf(this.territories, code);
  }

  place(code: string | null | undefined): string {
    return labelOf(this.places, code);
  }

  person(id: string | null | undefined): string {
    return id ? (this.#people.get(id)?.displayName ?? id) : '';
  }
}

function labelOf(named: { code: string; label: string }[], code: string | null | undefined): string {
  return named.find((one) => one.code === code)?.label ?? code ?? '';
}

/** Everything a page needs to speak French, or the first error that stands in the way. */
export function useDirectory() {
  const lists = useReferenceLists();
  const teams = useTeams();
  const territories = useTerritories();
  const places = usePlaces();
  const employees = useEmployees();
  const words = useMemo(
    () =>
      lists.data && teams.data && territories.data && places.data && employees.data
        ? new Words({
            lists: lists.data,
            teams: teams.data,
            territories: territories.data,
            places: places.data,
            employees: employees.data,
          })
        : null,
    [lists.data, teams.data, territories.data, places.data, employees.data],
  );
  const all = [lists, teams, territories, places, employees];
  const error = all.find((query) => query.isError)?.error ?? null;
  const retry = () => {
    for (const query of all) if (query.isError) void query.refetch();
  };
  return { words, error, retry };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords is called outside the pages');
  return words;
}
