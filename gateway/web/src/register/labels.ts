import { useMemo } from 'react';
import { PATHS } from '../session/way';
import { capitalise } from '../ui/format';
import { useFunctions } from './useRegister';

/** What stands where a name was destroyed, as the services write it. */
export const FORGOTTEN = 'personne oubliée';

export const personPath = (id: string) => `${PATHS.register}?personne=${encodeURIComponent(id)}`;

/** The functions of the register in words; a code shows as itself until they are known. */
export function useLabels() {
  const { data: all } = useFunctions();
  return useMemo(() => {
    const known = all ?? [];
    const label = (code: string) => known.find((one) => one.code === code)?.label ?? code;
    return {
      all: known.filter(({ outside }) => !outside).map((one) => ({ ...one, label: capitalise(one.label) })),
      outside: known.filter(({ outside }) => outside).map((one) => ({ ...one, label: capitalise(one.label) })),
      label,
      guarded: (codes: string[]) => codes.filter((code) => known.some((one) => one.code === code && one.guarded)),
      inWords: (codes: string[]) => (codes.length === 0 ? 'Aucune fonction' : capitalise(codes.map(label).join(', '))),
    };
  }, [all]);
}
