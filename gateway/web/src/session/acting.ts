import { session, STREET_PATIENCE_MS } from '../api/requests';

let acting: string | null = null;

/** Whom the server knows this page to act for; nobody while that is not certain. */
export function actAs(person: string | null): void {
  acting = person;
}

export function actsAs(person: string): boolean {
  return acting === person;
}

/** Asks the server itself: in another tab somebody else may have signed in a moment ago. */
export async function stillActsAs(person: string): Promise<boolean> {
  if (!actsAs(person)) return false;
  return (await session(STREET_PATIENCE_MS)).person === person;
}
