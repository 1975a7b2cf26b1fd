import { describe, expect, it } from 'vitest';
import type { Intervention, RecordedFacts } from '../api/types';
import { fromFacts, newForm, toFacts } from '../entry/form';
import { redoOn } from './merge';

const person = { id: 'nadia', name: 'Nadia', roles: ['MED'], team: 'TER', service: 'Lyon' };
const said = { ...newForm(person, {}, new Date('2018-03-05T13:05:00Z')), territory: 'LY8-EUS', mainDomain: 'D1' };
const entry = (patch: Partial<RecordedFacts> = {}): Intervention => ({
  id: 'one',
  version: 0,
  status: 'RECORDED',
  recordedBy: 'nadia',
  recordedAt: '2018-03-05T13:06:00Z',
  actions: [],
  refused: [],
  facts: { ...toFacts(said), team: 'TER', late: false, missing: [], ...patch },
});
const mine = (patch: Partial<ReturnType<typeof fromFacts>> = {}) => ({ ...fromFacts(entry().facts), ...patch });

describe('A correction done again on what somebody else changed', () => {
  it('keeps both where they are about different things', () => {
    const current = entry({ theme: 'BRUIT', note: 'Apaisé' });
    expect(redoOn(entry(), current, mine({ peopleMet: 4, mode: 'PRES_RUE' }))).toEqual({
      ...fromFacts(current.facts),
      peopleMet: 4,
      mode: 'PRES_RUE',
    });
  });

  it('is mine where both are about the same', () => {
    expect(redoOn(entry(), entry({ theme: 'BRUIT' }), mine({ theme: 'LIEN_DISC' })).theme).toBe('LIEN_DISC');
  });

  it('takes back what I took back, and nothing else', () => {
    const base = entry({ theme: 'BRUIT', outcomes: ['ECOUTE'] });
    const form = { ...fromFacts(base.facts), theme: null, note: '' };
    const redone = redoOn(base, entry({ theme: 'BRUIT', outcomes: ['ECOUTE'], note: 'Vu' }), form);
    expect(redone).toMatchObject({ theme: null, outcomes: ['ECOUTE'], note: 'Vu' });
  });

  it('sees no change in lists and counts that say the same', () => {
    const base = entry({ publics: { age: { A_12_17: 2 }, gender: {}, capacity: {} }, secondaryDomains: ['D4'] });
    const current = entry({ publics: { age: { A_12_17: 3 }, gender: {}, capacity: {} }, secondaryDomains: [] });
    const form = { ...fromFacts(base.facts), age: { A_12_17: 2 }, secondaryDomains: ['D4'] };
    expect(redoOn(base, current, form)).toEqual(fromFacts(current.facts));
  });

  it('takes a list that I changed as I left it', () => {
    const base = entry({ outcomes: ['ECOUTE'] });
    const form = { ...fromFacts(base.facts), outcomes: ['ECOUTE', 'APAISE'] };
    expect(redoOn(base, entry({ outcomes: [] }), form).outcomes).toEqual(['ECOUTE', 'APAISE']);
  });

  it('of nothing is what stands there now', () => {
    expect(redoOn(entry(), entry({ date: '2018-03-06' }), mine())).toEqual(
      fromFacts(entry({ date: '2018-03-06' }).facts),
    );
  });
});
