import type { Problem } from '../api/http';
import { EMPTY, type EntryForm } from './form';

/** Sentences to show beside the fields, by the name of the field; `general` for what belongs to none. */
export type FieldProblems = Partial<Record<keyof EntryForm | 'general', string>>;

/** Fields that the form calls otherwise than the services; the others have one name. */
const ELSEWHERE: Record<string, keyof EntryForm> = {
  publics: 'peopleMet',
  'publics.age': 'age',
  'publics.gender': 'gender',
  'publics.capacity': 'capacity',
};

/** Where a refusal belongs when the service does not name the field. */
const BY_CODE: Record<string, keyof EntryForm> = {
  'date-in-future': 'date',
  'unknown-territory': 'territory',
  'unknown-place': 'place',
  'place-outside-territory': 'place',
  'not-team-member': 'mediators',
  'too-many-mediators': 'mediators',
  'publics-exceed-people-met': 'peopleMet',
  'note-too-long': 'note',
  'tension-out-of-range': 'tensionBefore',
};

export function fieldProblems(problem: Problem): FieldProblems {
  const found: FieldProblems = {};
  const add = (field: keyof FieldProblems, message: string) => {
    found[field] = found[field] ? `${found[field]} ${message}` : message;
  };
  for (const { field, message } of problem.errors) {
    const known = fieldNamed(field.replace(/^facts\./, ''));
    add(known ?? 'general', known ? message : `${field} : ${message}`);
  }
  if (problem.errors.length === 0) {
    add(BY_CODE[problem.code] ?? 'general', problem.detail ?? problem.message);
  }
  return found;
}

/** `publics.age.A_12_17` and `outcomes[0]` belong to their lists. */
function fieldNamed(name: string): keyof EntryForm | null {
  for (let path = name; path !== ''; path = path.replace(/(^|[.[])[^.[]*$/, '')) {
    const field = ELSEWHERE[path] ?? (Object.hasOwn(EMPTY, path) ? (path as keyof EntryForm) : null);
    if (field) return field;
  }
  return null;
}

/** What has to be there before it is worth asking the service. */
export function missingFields(form: EntryForm): FieldProblems {
  const missing: FieldProblems = {};
  if (!form.date) missing.date = 'Indiquez la date.';
  if (!form.team) missing.team = 'Choisissez l’équipe.';
  if (!form.territory && !form.place) missing.territory = 'Choisissez un territoire ou un lieu.';
  if (!form.mainDomain) missing.mainDomain = 'Choisissez le domaine.';
  return missing;
}
