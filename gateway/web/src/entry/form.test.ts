import { describe, expect, it } from 'vitest';
import type { Person } from '../api/types';
import { duplicate, fromFacts, isTouched, newForm, peopleMet, toFacts, type EntryForm } from './form';

const nadia: Person = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: 'Lyon' };
const NOW = new Date('2018-03-05T13:05:00Z');
const form = (patch: Partial<EntryForm> = {}): EntryForm => ({ ...newForm(nadia, {}, NOW), ...patch });

describe('A new entry', () => {
  it('begins now in Paris, with the person and the team', () => {
    expect(form()).toMatchObject({ date: '2018-03-05', startTime: '14:05', team: 'TER', mediators: ['nadia'] });
    expect(isTouched(form())).toBe(false);
  });

  it('takes over what is usual on the device, the partner too', () => {
    const usual = { territory: 'LY8-EUS', mode: 'PRES_RUE', mediators: ['nadia', 'karim'] };
    expect(newForm(nadia, usual, NOW)).toMatchObject({
      territory: 'LY8-EUS',
      mode: 'PRES_RUE',
      mediators: ['nadia', 'karim'],
    });
  });
});

describe('People met', () => {
  it('follows the largest of the counts', () => {
    expect(peopleMet(form({ age: { A_70P: 2, A_12_17: 5 }, gender: { G_F: 2 } }))).toBe(7);
  });

  it('may be more than was counted one by one, never fewer', () => {
    expect(peopleMet(form({ age: { A_70P: 2 }, peopleMet: 9 }))).toBe(9);
    expect(peopleMet(form({ age: { A_70P: 2 }, peopleMet: 1 }))).toBe(2);
  });

  it('is unknown when nothing was said, and may be nobody', () => {
    expect(peopleMet(form())).toBeNull();
    expect(peopleMet(form({ peopleMet: 0 }))).toBe(0);
  });
});

describe('What is sent', () => {
  it('holds what was said and no empty words', () => {
    const facts = toFacts(form({ territory: 'LY8-EUS', mainDomain: 'D1', age: { A_70P: 2, A_NC: 0 }, note: '  ' }));
    expect(facts).toMatchObject({
      date: '2018-03-05',
      startTime: '14:05',
      team: 'TER',
      mediators: ['nadia'],
      territory: 'LY8-EUS',
      mainDomain: 'D1',
      publics: { age: { A_70P: 2 }, gender: {}, capacity: {} },
      peopleMet: 2,
      note: null,
      theme: null,
      outcomes: [],
    });
  });

  it('comes back from the service as the same form', () => {
    const filled = form({ territory: 'LY8-EUS', mainDomain: 'D2.2', peopleMet: 3, tensionBefore: 2, note: 'Calme.' });
    expect(fromFacts(toFacts(filled))).toEqual(filled);
  });
});

it('duplicates an act at the time it is now, without its note', () => {
  const again = duplicate(form({ mainDomain: 'D1', note: 'Calme.' }), new Date('2018-03-06T08:00:00Z'));
  expect(again).toMatchObject({ date: '2018-03-06', startTime: '09:00', mainDomain: 'D1', note: '' });
});
