/** What this page changed and no list has shown yet: a list is asked to hold at least that. */
const unseen = new Map<string, number>();

/** As many as the service takes in one question; of a longer batch the last ones, which come last. */
const MOST = 20;

export interface Written {
  id: string;
  version: number;
}

/** Remembers a change that the service has confirmed. */
export function wrote({ id, version }: Written): void {
  const before = unseen.get(id) ?? -1;
  unseen.delete(id);
  unseen.set(id, Math.max(before, version));
  for (const oldest of [...unseen.keys()].slice(0, -MOST)) unseen.delete(oldest);
}

/** What a list has to hold, in the service's words, `id@version`: the newest first. */
export const atLeast = (): string[] => [...unseen].map(([id, version]) => `${id}@${version}`).toReversed();

/** A list has shown it: nothing has to be waited for any more. */
export function shown(held: string[]): void {
  for (const [id, version] of unseen) if (held.includes(`${id}@${version}`)) unseen.delete(id);
}
