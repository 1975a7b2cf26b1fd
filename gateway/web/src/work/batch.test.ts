import { expect, it } from 'vitest';
import type { Intervention } from '../api/types';
import { batchOf, leftOut } from './batch';

const act = (id: string, mediators: string[], recordedBy: string, actions: string[]) =>
  ({ id, facts: { mediators }, recordedBy, actions }) as unknown as Intervention;

it('validates what is offered, and leaves the own and what waits for the network', () => {
  const entries = [
    act('one', ['nadia'], 'nadia', ['validate']),
    act('mine', ['nadia', 'paula'], 'nadia', ['amend']),
    act('typed', ['nadia'], 'paula', ['amend']),
    act('waits', ['nadia'], 'nadia', ['validate']),
    act('somewhere', ['nadia'], 'nadia', []),
  ];
  const batch = batchOf(entries, ['waits'], 'paula');
  expect(batch.ready.map(({ id }) => id)).toEqual(['one']);
  expect(batch).toMatchObject({ own: 2, waiting: 1 });
});

it('says what is left out and why, and nothing of what is not there', () => {
  const nothing = { own: 0, waiting: 0, incomplete: 0, returned: 0, late: 0, more: 0 };
  expect(leftOut(nothing)).toEqual([]);
  expect(leftOut({ ...nothing, own: 1, incomplete: 3, more: 1200 })).toEqual([
    '1\u00a0de vous\u00a0: un autre manager ou le responsable de service les valide.',
    '3\u00a0incomplètes\u00a0: il manque des faits.',
    '1\u202f200\u00a0plus récentes\u00a0: pas encore affichées ici.',
  ]);
});
