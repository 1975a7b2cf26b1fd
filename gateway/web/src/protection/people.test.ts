import { describe, expect, it } from 'vitest';
import type { Employee } from '../api/types';
import { formerIn, monthsInWords, presentIn, shortId, withLeaving } from './people';

const employee = (id: string, until: string | null, displayName = id) =>
  ({ id, displayName, until }) as unknown as Employee;
const staff = [
  employee('here', null),
  employee('last-day', '2026-11-23'),
  employee('gone', '2021-06-30'),
  employee('forgotten', '2015-01-31', 'personne oubliée'),
];
const ids = (people: Employee[]) => people.map(({ id }) => id);

describe('The people of the data protection page', () => {
  it('work here to the end of their last day, and no longer have a name once forgotten', () => {
    expect(ids(presentIn(staff, '2026-11-23'))).toEqual(['here', 'last-day']);
    expect(ids(formerIn(staff, '2026-11-23'))).toEqual(['gone']);
    expect(ids(formerIn(staff, '2026-11-24'))).toEqual(['last-day', 'gone']);
  });

  it('are told apart by the end of their ids', () => {
    expect(shortId('0198c2de-0000-7000-8000-00000000abcd')).toBe('…0000abcd');
    expect(shortId('team-TER')).toBe('team-TER');
  });

  it('are shown with their last day', () => {
    expect(withLeaving(employee('x', '2021-06-30', 'Nadia Rivebelle'))).toBe(
      'Nadia Rivebelle, jusqu’au\u00a030\u00a0juin\u00a02021',
    );
    expect(withLeaving(employee('x', null, 'Nadia Rivebelle'))).toBe('Nadia Rivebelle');
  });

  it('are kept for whole years or for months', () => {
    expect([60, 12, 18, 24].map(monthsInWords)).toEqual(['5\u00a0ans', '1\u00a0an', '18\u00a0mois', '2\u00a0ans']);
  });
});
