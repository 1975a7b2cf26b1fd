import { describe, expect, it } from 'vitest';
import { blank, faults, toFacts } from './form';
import { nearFirst } from './nearFirst';

describe('the form of a partner', () => {
  it('asks for the name and the type, and of a contact for the service or the function', () => {
    const form = { ...blank(), contacts: [{ service: ' ', function: '', name: 'Mme Essai', phone: '', email: '' }] };
    expect(Object.keys(faults(form))).toEqual(['facts.name', 'facts.kind', 'facts.contacts[0].service']);
    expect(faults({ ...blank('Centre'), kind: 'CS' })).toEqual({});
  });

  it('sends nothing for what is not said, and former names one by one', () => {
    const facts = toFacts({ ...blank(' Centre '), kind: 'CS', town: ' ', formerNames: 'Un\n\n Deux ' });
    expect(facts).toMatchObject({ name: 'Centre', kind: 'CS', town: null, formerNames: ['Un', 'Deux'], contacts: [] });
  });
});

it('puts those of one’s own territories first, then those of everywhere', () => {
  const named = (name: string, ...territories: string[]) => ({ name, territories });
  const all = [named('loin', 'X'), named('partout'), named('ici', 'X', 'LY8'), named('aussi ici', 'LY8')];
  expect(nearFirst(all, ['LY8']).map(({ name }) => name)).toEqual(['ici', 'aussi ici', 'partout', 'loin']);
});
