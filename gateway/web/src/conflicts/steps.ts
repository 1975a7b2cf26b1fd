import type { Case } from '../api/cases';
import type { Intervention } from '../api/types';

interface Possible {
  letters: string[];
  /** What is on the button: one tap, and it is a step. */
  label: string;
}

/** What an act that is recorded already may be of a case: a table with all, or a shuttle with whoever wants this mediation. */
export function stepsOf(sheet: Case, { id, facts }: Intervention): { step: string; possible: Possible[] } {
  const table = facts.mode === 'TABLE';
  const step = table ? 'TABLE_RONDE' : 'NAVETTE';
  const is = table || facts.mode === 'NAVETTE';
  const known = sheet.steps.some(({ interventionId }) => interventionId === id);
  if (!is || known || facts.date < sheet.requestedOn || !sheet.actions.includes(table ? 'hold-table' : 'shuttle')) {
    return { step, possible: [] };
  }
  const willing = sheet.parties.filter(({ stage }) => stage === 'CONSENTED').map(({ letter }) => letter);
  if (table) return { step, possible: [{ letters: willing, label: 'C’est une table ronde de ce dossier' }] };
  const each = willing.map((letter) => ({ letters: [letter], label: `C’est une navette avec ${letter}` }));
  const all = willing.length > 1 ? [{ letters: willing, label: `Avec ${willing.join(' et ')}` }] : [];
  return { step, possible: [...each, ...all] };
}
