import type { Words } from '../api/directory';
import type { Incident } from '../api/incidents';
import type { Intervention } from '../api/types';
import { formatDate, NBSP } from '../ui/format';

const VIOLENCE = 3;

/** From an act like this an incident is reported by one gesture: a mediator withdrew, or there was violence. */
export const isDangerous = ({ outcomes, tensionBefore, tensionAfter }: Intervention['facts']): boolean =>
  outcomes.includes('RETRAIT') || tensionBefore === VIOLENCE || tensionAfter === VIOLENCE;

/** « Menaces, le 5 mars 2018 » */
export const titleOf = ({ kind, date }: Pick<Incident, 'kind' | 'date'>, words: Words): string =>
  `${words.label('INC_NATURE', kind)}, le ${formatDate(date)}`;

/** What is still to be done, each in a sentence. */
export function dueOf({ due, declareBy }: Pick<Incident, 'due' | 'declareBy'>, today: string): string[] {
  return due.map((code) => {
    if (code === 'SOUTIEN') return 'Proposer un soutien, et noter quand.';
    return today > declareBy
      ? `Accident du travail à déclarer${NBSP}: le délai est passé depuis le ${formatDate(declareBy)}.`
      : `Accident du travail à déclarer au plus tard le ${formatDate(declareBy)}.`;
  });
}

/** What was done, each in a sentence. */
export function doneOf({ support, declaration, complaint }: Incident, words: Words): string[] {
  return [
    ...(support
      ? [
          `Soutien proposé le ${formatDate(support.date)}${NBSP}: ${words.label('INC_SOUTIEN', support.said).toLowerCase()}.`,
        ]
      : []),
    ...(declaration
      ? [`${words.label('INC_DECLARATION', declaration.said)}, le ${formatDate(declaration.date)}.`]
      : []),
    ...(complaint
      ? [
          complaint.said === 'OUI'
            ? `Plainte déposée le ${formatDate(complaint.date)}.`
            : `Pas de plainte, noté le ${formatDate(complaint.date)}.`,
        ]
      : []),
  ];
}
