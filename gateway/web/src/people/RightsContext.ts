import { createContext, useContext } from 'react';
import { WordsContext } from '../api/directory';
import type { RightsTable } from '../api/types';
import { usePerson } from '../session/SessionContext';
import { may, reachOf, type Permission, type Target } from './rights';

/** The table of rights; null until it was read. */
export const RightsContext = createContext<RightsTable | null>(null);

const NOTHING: RightsTable = { roles: [], permissions: [], listeners: [] };

/** Answers what the person in front of the page may do. */
export function useMay(): (permission: Permission, target?: Target) => boolean {
  const table = useContext(RightsContext) ?? NOTHING;
  const teams = useContext(WordsContext)?.teams ?? [];
  const person = usePerson();
  return (permission, target) => may({ table, teams }, person, permission, target);
}

/** How far the person in front of the page may go; null for not at all. */
export function useReach(permission: Permission) {
  return reachOf(useContext(RightsContext) ?? NOTHING, usePerson(), permission);
}
