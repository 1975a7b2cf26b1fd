import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import * as requests from '../api/requests';
import { parisClock } from '../ui/format';
import { DEMO_YEAR } from './demo';
import { actsQuery, type Drill, type Filters } from './filters';

const query = ({ year, month, team, territory, mediator }: Filters) => ({ year, month, team, territory, mediator });

export const thisYear = () => Number(parisClock(new Date()).day.slice(0, 4));

export const useFigures = (filters: Filters) =>
  useQuery({
    queryKey: ['activity', 'figures', filters],
    queryFn: ({ signal }) => requests.figures(query(filters), signal),
    placeholderData: keepPreviousData,
  });

export const useActs = (filters: Filters, drill: Drill, page: number) =>
  useQuery({
    queryKey: ['activity', 'acts', filters, drill, page],
    queryFn: ({ signal }) => requests.acts(actsQuery(filters, drill, page), signal),
    placeholderData: keepPreviousData,
  });

export const useCard = (year: number) =>
  useQuery({ queryKey: ['activity', 'card', year], queryFn: ({ signal }) => requests.card(year, signal) });

export const useRules = () =>
  useQuery({ queryKey: ['activity', 'rules'], queryFn: ({ signal }) => requests.rules(signal), staleTime: 600_000 });

/** The year to open with: this one once it has something to show, the demonstration's until then. */
export function useFirstYear(asked: number | null, allowed: boolean): number | null {
  const mayAsk = asked === null && allowed;
  const { data, isError } = useQuery({
    queryKey: ['activity', 'first-year'],
    queryFn: async ({ signal }) =>
      (await requests.figures({ year: thisYear() }, signal)).interventions.count > 0 ? thisYear() : DEMO_YEAR,
    enabled: mayAsk,
    staleTime: Infinity,
    retry: false,
  });
  if (asked === null && !allowed) return DEMO_YEAR;
  return asked ?? data ?? (isError ? thisYear() : null);
}

/** Opens the acts behind a figure. */
export const OpenActs = createContext<(drill: Drill) => void>(() => undefined);
export const useOpenActs = () => useContext(OpenActs);
