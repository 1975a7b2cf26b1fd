import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { wrote, type Written } from './ownWrites';

/** Reads again what a change shows in; the lists are asked to hold it. */
export function useRefresh() {
  const queries = useQueryClient();
  return useCallback(
    (written: Written[] = []) => {
      written.forEach(wrote);
      void queries.invalidateQueries({ queryKey: ['day'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      void queries.invalidateQueries({ queryKey: ['journal'] });
      void queries.invalidateQueries({ queryKey: ['activity'] });
    },
    [queries],
  );
}
