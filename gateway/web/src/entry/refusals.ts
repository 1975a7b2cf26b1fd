import { LIMITS } from '../api/generated/limits';
import type { Problem } from '../api/http';
import { clockAt, formatNumber, plural } from '../ui/format';
import { numberFault, textFault } from '../ui/form/limits';
import { counted, EMPTY, peopleMet, type EntryForm } from './form';

/** Sentences to show beside the fields, by the name of the field; `general` for what belongs to none. */
export type FieldProblems = Partial<Record<keyof EntryForm | 'general', string | undefined>>;

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

const OF_ENTRY = LIMITS.intervention.Intervention;
export const FUNDING_EXAMPLE = 'CV-2026';
export const FUNDING_LINE = 'Un code\u00a0: lettres majuscules sans accent, chiffres, point, tiret ou tiret bas.';

/** What the service would refuse, told before it is asked. */
export function faultsOf(form: EntryForm, now: Date): FieldProblems {
  const most = OF_ENTRY.peopleMet;
  const faults: FieldProblems = {
    date: inFuture(form, now) === 'date' ? 'Ce jour est à venir.' : undefined,
    startTime: inFuture(form, now) === 'startTime' ? 'Cette heure est à venir.' : undefined,
    durationMinutes: numberFault(form.durationMinutes, OF_ENTRY.durationMinutes),
    peopleMet: numberFault(form.peopleMet, most) ?? fewerThanCounted(form),
    note: textFault(form.note, OF_ENTRY.note),
    fundingLine: textFault(form.fundingLine, OF_ENTRY.fundingLine, `Écrivez un code, par exemple ${FUNDING_EXAMPLE}.`),
  };
  for (const field of ['age', 'gender', 'capacity'] as const) {
    if (Object.values(form[field]).some((count) => count > most.maximum)) {
      faults[field] = `Au plus ${formatNumber(most.maximum)} personnes.`;
    }
  }
  const found = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  return { ...(Object.fromEntries(found) as FieldProblems), ...missingFields(form) };
}

/** A number that was written is never changed by a tap: what does not fit any more is said. */
export function fewerThanCounted(form: EntryForm): string | undefined {
  const least = counted(form);
  const met = peopleMet(form) ?? 0;
  return met < least
    ? `Vous avez compté ${plural(least, 'personne')} : écrivez-en au moins autant, ou corrigez le compte.`
    : undefined;
}

function inFuture({ date, startTime }: EntryForm, now: Date): 'date' | 'startTime' | null {
  const { day, time } = clockAt(now);
  if (date > day) return 'date';
  return date === day && startTime > time ? 'startTime' : null;
}
