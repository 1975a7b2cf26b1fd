import type { EntryForm, Usual } from './form';

/** What this person usually chooses on this device; it never leaves it. */
export interface Habits {
  usual: Partial<Usual>;
  used: Record<'theme' | 'mode' | 'origin' | 'outcome' | 'territory', Record<string, number>>;
}

const key = (person: string) => `trame.habits.${person}`;

export function loadHabits(person: string): Habits {
  const none: Habits = { usual: {}, used: { theme: {}, mode: {}, origin: {}, outcome: {}, territory: {} } };
  try {
    const known = JSON.parse(localStorage.getItem(key(person)) ?? 'null') as Partial<Habits> | null;
    return { usual: known?.usual ?? {}, used: { ...none.used, ...known?.used } };
  } catch {
    return none;
  }
}

export function learnFrom(person: string, form: EntryForm): Habits {
  const habits = loadHabits(person);
  const { territory, place, placeType, mode, durationMinutes, mediators } = form;
  const once = (counts: Record<string, number>, ...codes: (string | null)[]) => {
    const next = { ...counts };
    for (const code of codes) if (code) next[code] = (next[code] ?? 0) + 1;
    return next;
  };
  const learned: Habits = {
    usual: { territory, place, placeType, mode, durationMinutes, mediators },
    used: {
      theme: once(habits.used.theme, form.theme),
      mode: once(habits.used.mode, mode),
      origin: once(habits.used.origin, form.origin),
      outcome: once(habits.used.outcome, ...form.outcomes),
      territory: once(habits.used.territory, territory),
    },
  };
  try {
    localStorage.setItem(key(person), JSON.stringify(learned));
  } catch {
    // Habits are a comfort, not a duty.
  }
  return learned;
}

/** Most used first; those never used follow, one of each heading before the others of the same heading. */
export function byHabit<T extends { code: string; parent?: string | null }>(
  entries: T[],
  used: Record<string, number>,
): T[] {
  const seen = new Map<string, number>();
  const turns = new Map(
    entries.map((entry) => {
      if (!entry.parent) return [entry.code, 0];
      const turn = seen.get(entry.parent) ?? 0;
      seen.set(entry.parent, turn + 1);
      return [entry.code, turn];
    }),
  );
  return [...entries].sort(
    (one, other) =>
      (used[other.code] ?? 0) - (used[one.code] ?? 0) || (turns.get(one.code) ?? 0) - (turns.get(other.code) ?? 0),
  );
}
