import { describe, expect, it } from 'vitest';
import { aroundPhones, beginning, bodyOf, faultsOf } from './answers';

const HELPER = { service: 'Accueil', function: 'Agente' };

describe('a partner’s answer', () => {
  it('needs nothing but a tap where one is known', () => {
    expect(faultsOf(beginning('ACCEPTE', HELPER))).toEqual({});
    expect(Object.keys(faultsOf(beginning('ACCEPTE', { service: null, function: null })))).toEqual([
      'service',
      'function',
    ]);
  });

  it.each([
    ['REFUS', 'reason'],
    ['RDV', 'appointmentOn'],
    ['QUESTION', 'question'],
  ])('says what %s needs', (word, field) => {
    expect(Object.keys(faultsOf(beginning(word, HELPER)))).toEqual([field]);
  });

  it('sends of a word only what belongs to it', () => {
    const said = {
      ...beginning('REFUS', HELPER),
      reason: 'SATURATION',
      on: '2026-12-04',
      question: 'Qui ?',
      name: ' ',
    };
    expect(bodyOf('token', 'id', said)).toEqual({
      token: 'token',
      answerId: 'id',
      word: 'REFUS',
      reason: 'SATURATION',
      appointmentOn: null,
      appointmentAt: null,
      service: 'Accueil',
      function: 'Agente',
      name: null,
      question: null,
    });
    expect(bodyOf('token', 'id', { ...said, word: 'RDV', at: '' })).toMatchObject({
      reason: null,
      appointmentOn: '2026-12-04',
      appointmentAt: null,
      question: null,
    });
  });

  it('finds the number to call in a refusal', () => {
    expect(aroundPhones('Appelez l’équipe au 04 72 00 00 01.')).toEqual([
      'Appelez l’équipe au ',
      '04 72 00 00 01',
      '.',
    ]);
    expect(aroundPhones('Ce lien n’est plus valable.')).toHaveLength(1);
  });
});
