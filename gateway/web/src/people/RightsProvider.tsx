import type { ReactNode } from 'react';
import { useKept } from '../api/directory';
import * as requests from '../api/requests';
import { RightsContext } from './RightsContext';

/** Reads the table of rights once somebody is signed in; what stands in its way is told in its place. */
export function RightsProvider({ children }: { children: ReactNode }) {
  const { data } = useRightsTable();
  return <RightsContext value={data ?? null}>{children}</RightsContext>;
}

export const useRightsTable = () => useKept('rights', requests.rights);
