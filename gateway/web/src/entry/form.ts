import type { Counts, Facts, ListCode, Person } from '../api/types';
import { clockAt } from '../ui/format';

/**
 * Facts that are one code of a list and need no more than their buttons: a line each, for form, page and history. What a complete entry
 * asks for is not folded away.
 */
export const CODED = {
  tempo: { label: 'Rapport au temps', list: 'TEMPO', inView: 99, folded: false },
  placeType: { label: 'Type de lieu', list: 'LIEU', inView: 8, folded: true },
} satisfies Record<string, { label: string; list: ListCode; inView: number; folded: boolean }>;

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
  /** Only when it was written by hand; otherwise the largest of the three counts stands for it. */
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
  durationMinutes: number | null;
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
    durationMinutes: usual.durationMinutes ?? null,
  };
}

/** How an act of these domains stands in time; the others say nothing of it. */
const TEMPO_OF: Record<string, string> = { D1: 'ROUTINE', 'D2.1': 'ANTICIPE', 'D2.2': 'REEL', 'D2.3': 'DIFFERE' };
const tempoOf = (domain: string | null) => TEMPO_OF[domain ?? ''] ?? null;

/** The form after somebody said this: the time relation follows the domain until another one is chosen by hand. */
export function follow(form: EntryForm, patch: Partial<EntryForm>): EntryForm {
  const next = { ...form, ...patch };
  if (patch.mainDomain === undefined || patch.tempo !== undefined) return next;
  const followed = form.tempo === null || form.tempo === tempoOf(form.mainDomain);
  return followed ? { ...next, tempo: tempoOf(next.mainDomain) } : next;
}

export function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** How many people were counted one by one, in the way that found most. */
export const counted = (form: EntryForm) => Math.max(sum(form.age), sum(form.gender), sum(form.capacity));

/** People met: as it was written, or as many as were counted. */
export function peopleMet(form: EntryForm): number | null {
  return form.peopleMet ?? (counted(form) || null);
}

/** What the figures ask of an entry, as the service does: without it, it counts and is shown as incomplete. */
const ASKED: Record<string, { name: string; said: (form: EntryForm) => boolean }> = {
  startTime: { name: 'l’heure', said: ({ startTime }) => startTime !== '' },
  theme: { name: 'le thème', said: ({ theme }) => theme !== null },
  peopleMet: { name: 'les personnes', said: (form) => peopleMet(form) !== null },
  mode: { name: 'le mode', said: ({ mode }) => mode !== null },
  outcomes: { name: 'le résultat', said: ({ outcomes }) => outcomes.length > 0 },
  durationMinutes: { name: 'la durée', said: ({ durationMinutes }) => durationMinutes !== null },
  tempo: { name: 'le rapport au temps', said: ({ tempo }) => tempo !== null },
  origin: { name: 'l’origine', said: ({ origin }) => origin !== null },
};

/** The names of what is left to be said, in the order of the page. */
export const leftToSay = (form: EntryForm) =>
  Object.values(ASKED)
    .filter(({ said }) => !said(form))
    .map(({ name }) => name);

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
