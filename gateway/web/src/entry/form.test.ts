import { describe, expect, it } from 'vitest';
import type { Person } from '../api/types';
import { duplicate, follow, fromFacts, leftToSay, newForm, peopleMet, toFacts, type EntryForm } from './form';
import { faultsOf } from './refusals';

const nadia: Person = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: 'Lyon' };
const NOW = new Date('2018-03-05T13:05:00Z');
const form = (patch: Partial<EntryForm> = {}): EntryForm => ({ ...newForm(nadia, {}, NOW), ...patch });

describe('A new entry', () => {
  it('begins now in Paris, with the person and the team', () => {
    expect(form()).toMatchObject({ date: '2018-03-05', startTime: '14:05', team: 'TER', mediators: ['nadia'] });
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

  it('may be more than was counted one by one; fewer is said, and not changed', () => {
    expect(peopleMet(form({ age: { A_70P: 2 }, peopleMet: 9 }))).toBe(9);
    const fewer = form({ age: { A_70P: 2 }, peopleMet: 1 });
    expect(peopleMet(fewer)).toBe(1);
    expect(faultsOf(fewer, NOW).peopleMet).toContain('compté 2\u00a0personnes');
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

describe('The time relation', () => {
  it.each([
    ['D1', 'ROUTINE'],
    ['D2.1', 'ANTICIPE'],
    ['D2.2', 'REEL'],
    ['D2.3', 'DIFFERE'],
    ['D5', null],
  ])('follows the domain %s as %s', (mainDomain, tempo) => {
    expect(follow(form(), { mainDomain }).tempo).toBe(tempo);
    expect(follow(follow(form(), { mainDomain: 'D2.2' }), { mainDomain }).tempo).toBe(tempo);
  });

  it('stays as it was chosen by hand', () => {
    const chosen = follow(follow(form(), { mainDomain: 'D1' }), { tempo: 'DIFFERE' });
    expect(follow(chosen, { mainDomain: 'D2.2' }).tempo).toBe('DIFFERE');
  });
});

describe('What is left to be complete', () => {
  const usual = { territory: 'LY8-EUS', place: 'X', placeType: 'RUE', mode: 'PRES_RUE', durationMinutes: 15 };

  it('is told by name', () => {
    expect(leftToSay(follow({ ...newForm(nadia, usual, NOW) }, { mainDomain: 'D2.2', theme: 'VOIS_BRUIT' }))).toEqual([
      'les personnes',
      'le résultat',
      'l’origine',
    ]);
  });

  it('is never origin, outcome or publics by themselves: the figures would measure what was there', () => {
    const learned = { ...usual, origin: 'AUTO', outcomes: ['ECOUTE'], age: { A_70P: 1 }, peopleMet: 1 };
    const untouched = newForm(nadia, learned, NOW);
    expect(untouched).toMatchObject({ origin: null, outcomes: [], age: {}, gender: {}, peopleMet: null });
  });
});

describe('What the service would refuse', () => {
  const faults = (patch: Partial<EntryForm>) =>
    faultsOf(form({ territory: 'LY8-EUS', mainDomain: 'D1', ...patch }), NOW);

  it('is said before it is asked, and nothing else is', () => {
    expect(faults({ peopleMet: 1_500, durationMinutes: 1_440, note: 'é'.repeat(500), fundingLine: 'CV-2018' })).toEqual(
      {},
    );
    expect(Object.keys(faults({ peopleMet: 10_001 }))).toEqual(['peopleMet']);
    expect(Object.keys(faults({ peopleMet: 1.5 }))).toEqual(['peopleMet']);
    expect(Object.keys(faults({ age: { A_70P: 10_001 } }))).toEqual(['age']);
    expect(Object.keys(faults({ durationMinutes: 0 }))).toEqual(['durationMinutes']);
    expect(Object.keys(faults({ note: 'é'.repeat(501) }))).toEqual(['note']);
    expect(Object.keys(faults({ fundingLine: 'Contrat de ville' }))).toEqual(['fundingLine']);
    expect(Object.keys(faults({ date: '2018-03-06' }))).toEqual(['date']);
    expect(Object.keys(faults({ startTime: '14:06' }))).toEqual(['startTime']);
  });
});

it('duplicates an act at the time it is now, without its note', () => {
  const again = duplicate(form({ mainDomain: 'D1', note: 'Calme.' }), new Date('2018-03-06T08:00:00Z'));
  expect(again).toMatchObject({ date: '2018-03-06', startTime: '09:00', mainDomain: 'D1', note: '' });
});
