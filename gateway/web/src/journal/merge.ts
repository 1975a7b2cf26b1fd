import type { Intervention } from '../api/types';
import { fromFacts, type EntryForm } from '../entry/form';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What I changed since the version I began on, done again on the current one. */
export function redoOn(base: Intervention, current: Intervention, mine: EntryForm): EntryForm {
  const before = fromFacts(base.facts);
  const changed = Object.entries(mine).filter(([field, value]) => !same(value, before[field as keyof EntryForm]));
  return { ...fromFacts(current.facts), ...(Object.fromEntries(changed) as Partial<EntryForm>) };
}
