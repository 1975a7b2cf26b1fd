/** One tab at a time, where the browser can tell; two would do no harm, for all that is sent is done once. */
const nameOf = (person: string) => `trame.outbox.${person}`;

/** Does it unless another tab is at it. */
export async function ifAlone(person: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(nameOf(person), { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve() : work(),
  );
}

/** Does it once no other tab is at it. */
export async function onceAlone<T>(person: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(nameOf(person), work);
}
