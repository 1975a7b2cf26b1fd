import { expect, it } from 'vitest';
import type { Account, Outsider } from '../api/outsiders';
import type { Listed } from '../api/register';
import { agree, disagreements } from './agreement';

const person = (id: string, until: string | null = null) => ({ id, displayName: `Mme ${id}`, until }) as Listed;
const outsider = (id: string, from: string | null, until: string | null = null) =>
  ({ id, displayName: `Mme ${id}`, from, until }) as Outsider;
const account = (login: string, of: string): Account => ({ login, name: login, person: of });

it('finds what register and accounts do not say alike', () => {
  const found = disagreements(
    [person('ana'), person('ben'), person('leo', '2026-06-30'), person('zoe', '2026-12-31')],
    [outsider('dpo', '2026-01-01'), outsider('waits', null), outsider('aud', '2026-01-01', '2026-01-02')],
    [account('ana', 'ana'), account('ana2', 'ana'), account('leo', 'leo'), account('dpo', 'dpo'), account('who', 'x')],
    '2026-11-30',
  );
  expect(found.withoutAccount.map(({ id }) => id)).toEqual(['ben', 'zoe']);
  expect(found.withoutPerson.map(({ login }) => login)).toEqual(['who']);
  expect(found.ofLeavers.map(({ account: { login } }) => login)).toEqual(['leo']);
  expect(found.several).toEqual([{ person: 'Mme ana', accounts: [account('ana', 'ana'), account('ana2', 'ana')] }]);
  expect(agree(found)).toBe(false);
});

it('finds nothing where they agree, on the last day too', () => {
  const found = disagreements([person('leo', '2026-11-30')], [], [account('leo', 'leo')], '2026-11-30');
  expect(agree(found)).toBe(true);
});
