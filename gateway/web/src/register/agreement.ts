import type { Account, Outsider } from '../api/outsiders';
import type { Listed } from '../api/register';

/** Somebody of the register, as far as accounts go. */
interface Somebody {
  id: string;
  name: string;
  /** Last day; null while there is none. */
  until: string | null;
  waiting: boolean;
}

export interface Disagreements {
  /** People who are here, or will be, and cannot sign in. */
  withoutAccount: Somebody[];
  /** Accounts of nobody in the register: they give no right. */
  withoutPerson: Account[];
  /** Accounts of people who are here no more. */
  ofLeavers: { account: Account; person: Somebody }[];
  /** People with more than one account. */
  several: { person: string; accounts: Account[] }[];
}

/** What the register and the accounts do not say alike, on that day. */
export function disagreements(
  people: Listed[],
  outsiders: Outsider[],
  accounts: Account[],
  today: string,
): Disagreements {
  const register: Somebody[] = [
    ...people.map(({ id, displayName, until }) => ({ id, name: displayName, until: until ?? null, waiting: false })),
    ...outsiders.map(({ id, displayName, until, from }) => ({
      id,
      name: displayName,
      until: until ?? null,
      waiting: !from,
    })),
  ];
  const byPerson = new Map(register.map((one) => [one.id, one]));
  const accountsOf = new Map<string, Account[]>();
  for (const account of accounts) {
    accountsOf.set(account.person, [...(accountsOf.get(account.person) ?? []), account]);
  }
  const gone = ({ until }: Somebody) => until !== null && until < today;
  return {
    withoutAccount: register.filter((one) => !gone(one) && !one.waiting && !accountsOf.has(one.id)),
    withoutPerson: accounts.filter(({ person }) => !byPerson.has(person)),
    ofLeavers: accounts.flatMap((account) => {
      const person = byPerson.get(account.person);
      return person && gone(person) ? [{ account, person }] : [];
    }),
    several: [...accountsOf]
      .filter(([, all]) => all.length > 1)
      .map(([person, all]) => ({ person: byPerson.get(person)?.name ?? person, accounts: all })),
  };
}

export const agree = ({ withoutAccount, withoutPerson, ofLeavers, several }: Disagreements) =>
  withoutAccount.length + withoutPerson.length + ofLeavers.length + several.length === 0;
