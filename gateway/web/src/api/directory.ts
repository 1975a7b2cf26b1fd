import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { keepForLater } from '../session/device';
import { kept } from '../session/kept';
import { outsiders } from './outsiders';
import * as requests from './requests';
import type { Employee, ListCode, ListEntry, Place, ReferenceLists, Team, Territory } from './types';

const TEN_MINUTES = 10 * 60_000;

/**
 * What seldom changes and without which no entry can be made: shown at once as this device knew it last, asked for again
 * behind, and kept for where nobody answers.
 */
export const useKept = <T>(name: string, ask: (signal: AbortSignal) => Promise<T>, allowed = true) =>
  useQuery({
    queryKey: [name],
    queryFn: async ({ signal }) => keepForLater(name, await ask(signal)),
    initialData: () => kept(name) as T | undefined,
    initialDataUpdatedAt: 0,
    staleTime: TEN_MINUTES,
    enabled: allowed,
  });

type StaffPages = Awaited<ReturnType<typeof requests.employees>>;

/** Everybody's name, kept as it came: page by page, each with what says whether it has changed. */
function useStaff(allowed: boolean) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['staff'],
    queryFn: async ({ signal }) =>
      keepForLater('staff', await requests.employees(queries.getQueryData<StaffPages>(['staff']) ?? [], signal)),
    initialData: () => kept('staff') as StaffPages | undefined,
    initialDataUpdatedAt: 0,
    staleTime: TEN_MINUTES,
    enabled: allowed,
    select: everybody,
  });
}

/** Those who are no staff and have access: their names stand beside what they did. No page waits for them. */
const useOutside = (allowed: boolean) =>
  useQuery({
    queryKey: ['outsiders'],
    queryFn: ({ signal }) => outsiders(signal),
    staleTime: TEN_MINUTES,
    enabled: allowed,
  });

const everybody = (pages: StaffPages): Employee[] => pages.flatMap(({ body }) => body.items);

interface Known {
  lists: ReferenceLists;
  teams: Team[];
  territories: Territory[];
  places: Place[];
  employees: Employee[];
  outside?: Named[];
}

type Named = Pick<Employee, 'id' | 'displayName'>;

/** The words behind the codes, as the directory gives them. An unknown code shows as itself. */
export class Words {
  readonly teams: Team[];
  readonly territories: Territory[];
  readonly places: Place[];
  readonly employees: Employee[];
  readonly #entries: Map<string, ListEntry[]>;
  readonly #labels = new Map<string, string>();
  readonly #people: Map<string, Named>;

  constructor(known: Known) {
    this.teams = known.teams;
    this.territories = known.territories;
    this.places = known.places;
    this.employees = known.employees;
    this.#entries = new Map(known.lists.lists.map((list) => [list.code, list.entries]));
    for (const list of known.lists.lists) {
      for (const entry of list.entries) this.#labels.set(`${list.code}/${entry.code}`, entry.label);
    }
    this.#people = new Map([...(known.outside ?? []), ...known.employees].map((person) => [person.id, person]));
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

  /** The name, or what the person is, where names are not for the reader. */
  person(id: string | null | undefined): string {
    return id ? (this.#people.get(id)?.displayName ?? 'Médiateur') : '';
  }
}

function labelOf(named: { code: string; label: string }[], code: string | null | undefined): string {
  return named.find((one) => one.code === code)?.label ?? code ?? '';
}

const NO_LISTS: ReferenceLists = { version: '', lists: [] };

/** What of it the reader may read; the rest is not even asked for. */
interface Allowed {
  directory: boolean;
  names: boolean;
}

/** Everything a page needs to speak French, or the first error that stands in the way. */
export function useDirectory({ directory, names }: Allowed) {
  const lists = useKept('lists', requests.referenceLists, directory);
  const teams = useKept('teams', requests.teams, directory);
  const territories = useKept('territories', requests.territories, directory);
  const places = useKept('places', requests.places, directory);
  const employees = useStaff(names);
  const outside = useOutside(names).data;
  const words = useMemo(() => {
    const all = directory
      ? { lists: lists.data, teams: teams.data, territories: territories.data, places: places.data }
      : { lists: NO_LISTS, teams: [], territories: [], places: [] };
    const known = { ...all, employees: names ? employees.data : [] };
    if (Object.values(known).includes(undefined)) return null;
    return new Words({ ...(known as Known), outside: outside ?? [] });
  }, [directory, names, lists.data, teams.data, territories.data, places.data, employees.data, outside]);
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
