import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import * as requests from '../api/requests';
import type { Dimension } from '../api/types';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { actsQuery, selectionQuery, type Drill, type Filters } from './filters';

const TEN_MINUTES = 600_000;

export const thisYear = () => Number(clockAt(now()).day.slice(0, 4));

/** What figures can be split, narrowed and crossed by. */
export const useDimensions = () =>
  useQuery({
    queryKey: ['activity', 'dimensions'],
    queryFn: ({ signal }) => requests.dimensions(signal),
    staleTime: TEN_MINUTES,
  });

/** The years that hold something, and this one: the first to choose from, the last, and the one to open with. */
export function useYears() {
  const { data, isError } = useQuery({
    queryKey: ['activity', 'years'],
    queryFn: ({ signal }) => requests.years(signal),
    staleTime: TEN_MINUTES,
    retry: false,
  });
  if (!data && !isError) return null;
  const now = thisYear();
  const last = data?.last ?? now;
  return { first: data?.first ?? now, last: Math.max(last, now), opening: Math.min(last, now) };
}

export const useFigures = (filters: Filters) =>
  useQuery({
    queryKey: ['activity', 'figures', filters],
    queryFn: ({ signal }) => requests.figures(selectionQuery(filters), signal),
    placeholderData: keepPreviousData,
  });

export const usePivot = (filters: Filters, pivot: { rows: string; columns: string }) =>
  useQuery({
    queryKey: ['activity', 'pivot', filters, pivot],
    queryFn: ({ signal }) => requests.pivot({ ...selectionQuery(filters), ...pivot }, signal),
    placeholderData: keepPreviousData,
  });

export const useReferralCare = (filters: Filters) =>
  useQuery({
    queryKey: ['activity', 'referral-care', filters],
    queryFn: ({ signal }) => requests.referralCare(selectionQuery(filters), signal),
    placeholderData: keepPreviousData,
  });

/** Whether conflict cases can be narrowed by all that is chosen: the service says by what. */
export const narrowsConflicts = ({ chosen }: Filters, dimensions: Dimension[]) =>
  Object.keys(chosen).every((chose) => dimensions.some(({ name, ofConflicts }) => name === chose && ofConflicts));

export const useConflictFigures = (filters: Filters) =>
  useQuery({
    queryKey: ['activity', 'conflicts', filters],
    queryFn: ({ signal }) => requests.conflictFigures(selectionQuery(filters), signal),
    placeholderData: keepPreviousData,
  });

/** The cases behind a figure: of one outcome or reason, if a code is given. */
export const useConflictCases = (filters: Filters, { by, value }: Drill) =>
  useQuery({
    queryKey: ['activity', 'conflict-cases', filters, by, value],
    queryFn: ({ signal }) =>
      requests.conflictCases({ ...selectionQuery(filters), figure: by, code: value || null }, signal),
  });

/** The acts behind a figure, a page after the other. */
export const useActs = (filters: Filters, drill: Drill) =>
  useInfiniteQuery({
    queryKey: ['activity', 'acts', filters, drill],
    queryFn: ({ signal, pageParam }) => requests.acts({ ...actsQuery(filters, drill), after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const useCard = (year: number) =>
  useQuery({ queryKey: ['activity', 'card', year], queryFn: ({ signal }) => requests.card(year, signal) });

export const useRules = () =>
  useQuery({
    queryKey: ['activity', 'rules'],
    queryFn: ({ signal }) => requests.rules(signal),
    staleTime: TEN_MINUTES,
  });

/** The sentence of a counting rule; null where there is none. */
export function useRule(code: string | null) {
  return useRules().data?.find((rule) => rule.code === code) ?? null;
}

/** Opens the acts behind a figure. */
export const OpenActs = createContext<(drill: Drill) => void>(() => undefined);
export const useOpenActs = () => useContext(OpenActs);
