import { describe, expect, it } from 'vitest';
import { numberIn } from './fields';
import { numberFault, room, textFault } from './limits';
import { signs } from './signs';

const FAMILY = '👨‍👩‍👧‍👦';

describe('The limits of a field', () => {
  it('count characters as people see them', () => {
    expect(signs('e\u0301te\u0301')).toBe(3);
    expect(signs(FAMILY + '🇫🇷')).toBe(2);
    expect(room(`  ${FAMILY.repeat(3)}  `, { maxLength: 4 })).toBe(1);
  });

  it('say by how much a text is too long or too short, and let everything else be', () => {
    expect(textFault('é'.repeat(500), { maxLength: 500 })).toBeUndefined();
    expect(textFault('é'.repeat(502), { maxLength: 500 })).toBe(
      '2\u00a0caractères de trop\u00a0: 500\u00a0caractères au plus.',
    );
    expect(textFault(' bruit   ', { minLength: 10 })).toBe('Écrivez au moins 10\u00a0caractères.');
    expect(textFault('  ', { minLength: 1 })).toBe('Écrivez quelques mots.');
    expect(textFault('', { maxLength: 500 })).toBeUndefined();
  });

  it('say what the form of a code is', () => {
    const line = { maxLength: 40, pattern: '^[A-Z0-9][A-Z0-9_.-]{0,39}$' };
    expect(textFault('CV-2018', line)).toBeUndefined();
    expect(textFault('', line)).toBeUndefined();
    expect(textFault('Contrat de ville', line, 'Un code.')).toBe('Un code.');
    expect(textFault('A1 B', { pattern: '[A-Z0-9]' }, 'Un code.')).toBe('Un code.');
  });

  it('say which numbers there are', () => {
    const people = { minimum: 0, maximum: 10_000 };
    expect(numberFault(10_000, people)).toBeUndefined();
    expect(numberFault(null, people)).toBeUndefined();
    expect(numberFault(10_001, people)).toBe('Écrivez un nombre de 0 à 10\u202f000.');
    expect(numberFault(-1, people)).toBe('Écrivez un nombre de 0 à 10\u202f000.');
    expect(numberFault(1.5, people)).toBe('Écrivez un nombre entier, sans virgule.');
    expect(numberFault(NaN, people)).toBe('Écrivez un nombre entier, sans virgule.');
  });
});

describe('A number as it is written', () => {
  it.each([
    ['1500', 1_500],
    ['1 500', 1_500],
    ['1\u202f500', 1_500],
    ['', null],
    ['1,5', 1.5],
    ['-3', -3],
  ])('« %s » is read as it stands', (text, number) => expect(numberIn(text)).toBe(number));

  it.each(['12a', '1,5,2', 'dix'])('« %s » is no number, and not another one', (text) =>
    expect(numberIn(text)).toBeNaN(),
  );
});
