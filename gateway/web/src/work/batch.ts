import type { Intervention } from '../api/types';
import { plural } from '../ui/format';

/** What of a list is validated together, and what of it is not. */
export interface Batch {
  ready: Intervention[];
  own: number;
  waiting: number;
}

/** @param waiting the entries that a change on this device waits for: they are not validated as they were before */
export function batchOf(entries: Intervention[], waiting: string[], person: string): Batch {
  const waits = entries.filter(({ id }) => waiting.includes(id));
  const rest = entries.filter(({ id }) => !waiting.includes(id));
  const ready = rest.filter(({ actions }) => actions.includes('validate'));
  return { ready, own: rest.filter((entry) => isOwn(entry, person)).length, waiting: waits.length };
}

/** One's own is validated by somebody else. */
export const isOwn = ({ actions, facts, recordedBy }: Intervention, person: string): boolean =>
  !actions.includes('validate') && (facts.mediators.includes(person) || recordedBy === person);

interface Others {
  own: number;
  waiting: number;
  incomplete: number;
  returned: number;
  late: number;
  /** Not shown yet. */
  more: number;
}

/** What a batch leaves out and why, a sentence each. */
export function leftOut({ own, waiting, incomplete, returned, late, more }: Others): string[] {
  const say = (count: number, one: string, many: string, why: string) =>
    count === 0 ? [] : [`${plural(count, one, many)}\u00a0: ${why}`];
  return [
    ...say(own, 'de vous', 'de vous', 'un autre manager ou le responsable de service les valide.'),
    ...say(waiting, 'modifiée ici', 'modifiées ici', 'la modification attend le réseau.'),
    ...say(late, 'saisie tardivement', 'saisies tardivement', 'plus de 30 jours après\u00a0; à regarder à part.'),
    ...say(incomplete, 'incomplète', 'incomplètes', 'il manque des faits.'),
    ...say(returned, 'renvoyée', 'renvoyées', 'leurs médiateurs complètent.'),
    ...say(more, 'plus récente', 'plus récentes', 'pas encore affichées ici.'),
  ];
}
