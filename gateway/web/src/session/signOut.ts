import { sessionOver } from '../api/http';
import { endSession } from '../api/requests';
import { actAs } from './acting';
import { forgetPerson } from './device';

/** Ends the session and forgets the person on this device; gives back where the browser has to go then. */
export async function signOut(person: string): Promise<string> {
  const location = await endSession().catch((error: unknown) => {
    // It had ended already: what the device holds is still to be forgotten.
    if (sessionOver(error)) return '/';
    throw error;
  });
  actAs(null);
  await forgetPerson(person);
  return location;
}
