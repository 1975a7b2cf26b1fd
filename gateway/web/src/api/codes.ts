import type { Words } from './directory';
import type { ListCode, ListEntry, Territory } from './types';

export interface CodeFamily<T extends { code: string; label: string } = ListEntry> {
  group: string;
  options: T[];
}

/** The choices of a list under their headings, those without a heading first. */
export function families(words: Words, list: ListCode, day: string, none: string): CodeFamily[] {
  const byHeading = new Map<string, ListEntry[]>();
  for (const entry of words.leaves(list, day)) {
    const heading = entry.parent ? words.label(list, entry.parent) : none;
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), entry]);
  }
  return [...byHeading].map(([group, options]) => ({ group, options }));
}

/** Where the team works stands first. */
export function ownFirst(territories: Territory[], team: string | null): CodeFamily<Territory>[] {
  const own = territories.filter(({ teams }) => team !== null && teams?.includes(team));
  const others = territories.filter((one) => !own.includes(one));
  return [
    { group: 'De l’équipe', options: own },
    { group: own.length > 0 ? 'Tous les autres' : 'Tous', options: others },
  ].filter(({ options }) => options.length > 0);
}
