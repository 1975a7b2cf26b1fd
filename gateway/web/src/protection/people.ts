import { useMemo } from 'react';
import { useWords } from '../api/directory';
import type { Employee } from '../api/types';
import { usePerson } from '../session/SessionContext';
import { formatDate, NBSP } from '../ui/format';

/** What stands where a name was destroyed, as the services write it. */
const FORGOTTEN = 'personne oubliée';

/** The end of an id, which tells it from others: its beginning is the time at which it was made. */
export const shortId = (id: string) => (id.length > 12 ? `…${id.slice(-8)}` : id);

/** The name of somebody who is or was on the staff; null for what is nobody known. */
export function useNames(): (id: string) => string | null {
  const { employees } = useWords();
  const me = usePerson();
  return useMemo(() => {
    const names = new Map(employees.map((one) => [one.id, nameIn(one)]));
    if (!names.has(me.id)) names.set(me.id, me.name);
    return (id) => names.get(id) ?? null;
  }, [employees, me]);
}

const nameIn = ({ id, displayName }: Employee) =>
  displayName === FORGOTTEN ? `${FORGOTTEN} ${shortId(id)}` : displayName;

const named = (employees: Employee[]) => employees.filter(({ displayName }) => displayName !== FORGOTTEN);

/** Those whose last day is over and who still have a name. */
export const formerIn = (employees: Employee[], today: string) =>
  named(employees).filter(({ until }) => Boolean(until && until < today));

/** Those who work here; also on their last day. */
export const presentIn = (employees: Employee[], today: string) =>
  named(employees).filter(({ until }) => !until || until >= today);

/** « Nadia Rivebelle, jusqu’au 30 juin 2021 » */
export const withLeaving = ({ displayName, until }: Employee) =>
  until ? `${displayName}, jusqu’au${NBSP}${formatDate(until)}` : displayName;

/** `60` gives « 5 ans », `18` gives « 18 mois ». */
export function monthsInWords(months: number): string {
  if (months % 12 !== 0) return `${months}${NBSP}mois`;
  return `${months / 12}${NBSP}${months < 24 ? 'an' : 'ans'}`;
}
