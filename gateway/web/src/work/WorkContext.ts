import { createContext, useContext } from 'react';
import type { Intervention } from '../api/types';
import type { Action } from '../journal/Actions';
import type { Scope } from './teams';

/** What the lines of *À valider* do with their entries. */
export interface Work {
  scope: Scope;
  open: (id: string, doing?: Action | null) => void;
  validate: (entries: Intervention[]) => void;
  prolong: (entry: Intervention) => void;
  pending: boolean;
}

export const WorkContext = createContext<Work | null>(null);

export function useThisWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('useThisWork is called outside the page');
  return work;
}
