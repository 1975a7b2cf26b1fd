import type { Counts, Facts, ListCode, Person } from '../api/types';
import { clockAt } from '../ui/format';

/** Facts that are one code of a list and need no more than their buttons: a line each, for form, page and history. */
export const CODED = {
  tempo: { label: 'Rapport au temps', list: 'TEMPO', inView: 99 },
  placeType: { label: 'Type de lieu', list: 'LIEU', inView: 8 },
} satisfies Record<string, { label: string; list: ListCode; inView: number }>;

type Coded = Record<keyof typeof CODED, string | null>;

export const CODED_FIELDS = Object.keys(CODED) as (keyof Coded)[];

function coded(from: Partial<Coded>): Coded {
  return Object.fromEntries(CODED_FIELDS.map((field) => [field, from[field] ?? null])) as Coded;
}

/** What the page holds while a mediator fills it: nothing is required until it is sent. */
export interface EntryForm extends Coded {
  date: string;
  startTime: string;
  team: string | null;
  mediators: string[];
  territory: string | null;
  place: string | null;
  mainDomain: string | null;
  secondaryDomains: string[];
  theme: string | null;
  mode: string | null;
  origin: string | null;
  age: Counts;
  gender: Counts;
  capacity: Counts;
  /** Only when it was set by hand; otherwise the largest of the three counts stands for it. */
  peopleMet: number | null;
  outcomes: string[];
  durationMinutes: number | null;
  tensionBefore: number | null;
  tensionAfter: number | null;
  note: string;
  fundingLine: string;
}

/** Nothing said yet. */
export const EMPTY: EntryForm = {
  ...coded({}),
  date: '',
  startTime: '',
  team: null,
  mediators: [],
  territory: null,
  place: null,
  mainDomain: null,
  secondaryDomains: [],
  theme: null,
  mode: null,
  origin: null,
  age: {},
  gender: {},
  capacity: {},
  peopleMet: null,
  outcomes: [],
  durationMinutes: null,
  tensionBefore: null,
  tensionAfter: null,
  note: '',
  fundingLine: '',
};

/** What stays the same from one entry to the next on this device. */
export interface Usual {
  territory: string | null;
  place: string | null;
  placeType: string | null;
  mode: string | null;
  mediators: string[];
}

export function newForm(person: Person, usual: Partial<Usual>, now: Date): EntryForm {
  const { day, time } = clockAt(now);
  const partners = (usual.mediators ?? []).filter((id) => id !== person.id);
  return {
    ...EMPTY,
    date: day,
    startTime: time,
    team: person.team,
    mediators: person.team === null ? [] : [person.id, ...partners].slice(0, 2),
    territory: usual.territory ?? null,
    place: usual.place ?? null,
    placeType: usual.placeType ?? null,
    mode: usual.mode ?? null,
  };
}

export function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** People met: never fewer than the publics counted one by one. */
export function peopleMet(form: EntryForm): number | null {
  const counted = Math.max(sum(form.age), sum(form.gender), sum(form.capacity));
  const met = Math.max(form.peopleMet ?? 0, counted);
  return met === 0 ? form.peopleMet : met;
}

/** True once something was said that it would hurt to lose. */
export function isTouched(form: EntryForm): boolean {
  return (
    form.mainDomain !== null ||
    form.theme !== null ||
    form.outcomes.length > 0 ||
    form.note.trim() !== '' ||
    peopleMet(form) !== null
  );
}

export function toFacts(form: EntryForm): Facts {
  return {
    ...coded(form),
    date: form.date,
    startTime: form.startTime || null,
    durationMinutes: form.durationMinutes,
    mediators: form.mediators,
    team: form.team,
    territory: form.territory,
    place: form.place,
    mode: form.mode,
    origin: form.origin,
    mainDomain: form.mainDomain ?? '',
    secondaryDomains: form.secondaryDomains,
    theme: form.theme,
    publics: { age: positive(form.age), gender: positive(form.gender), capacity: positive(form.capacity) },
    peopleMet: peopleMet(form),
    tensionBefore: form.tensionBefore,
    tensionAfter: form.tensionAfter,
    outcomes: form.outcomes,
    note: form.note.trim() || null,
    fundingLine: form.fundingLine.trim() || null,
  };
}

export function fromFacts(facts: Facts): EntryForm {
  return {
    ...coded(facts),
    date: facts.date,
    startTime: facts.startTime ?? '',
    team: facts.team ?? null,
    mediators: facts.mediators,
    territory: facts.territory ?? null,
    place: facts.place ?? null,
    mainDomain: facts.mainDomain,
    secondaryDomains: facts.secondaryDomains,
    theme: facts.theme ?? null,
    mode: facts.mode ?? null,
    origin: facts.origin ?? null,
    age: facts.publics.age,
    gender: facts.publics.gender,
    capacity: facts.publics.capacity,
    peopleMet: facts.peopleMet ?? null,
    outcomes: facts.outcomes,
    durationMinutes: facts.durationMinutes ?? null,
    tensionBefore: facts.tensionBefore ?? null,
    tensionAfter: facts.tensionAfter ?? null,
    note: facts.note ?? '',
    fundingLine: facts.fundingLine ?? '',
  };
}

/** The same act once more, now. */
export function duplicate(form: EntryForm, now: Date): EntryForm {
  const { day, time } = clockAt(now);
  return { ...form, date: day, startTime: time, note: '' };
}

function positive(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
