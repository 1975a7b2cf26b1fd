import { sessionOver } from '../api/http';
import { endSession } from '../api/requests';
import { actAs } from './acting';
import { forgetPerson, sealPerson } from './device';
import { putAway } from './way';

/**
 * Ends the session; gives back where the browser has to go then. What the device holds of the person is forgotten, or
 * stays for when they are back, sealed.
 */
export async function signOut(person: string, held: 'forget' | 'seal' = 'forget'): Promise<string> {
  const location = await endSession().catch((error: unknown) => {
    // It had ended already: what the device holds is still to be forgotten.
    if (sessionOver(error)) return '/';
    throw error;
  });
  putAway();
  actAs(null);
  await (held === 'seal' ? sealPerson() : forgetPerson(person));
  return location;
}
