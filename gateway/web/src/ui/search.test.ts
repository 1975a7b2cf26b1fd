import { expect, it } from 'vitest';
import { finds, plain } from './search';

it('takes no notice of accents, capitals, apostrophes and blanks', () => {
  expect(plain('  Dégâts des EAUX, l’école\u00a0')).toBe('degats des eaux, l ecole');
  expect(plain('Œuvre')).toBe('oeuvre');
});

it('finds what holds every word, in whatever order and wherever it stands', () => {
  expect(finds('eaux degat', 'Dégâts des eaux, écoulements')).toBe(true);
  expect(finds('bruit voisin', 'Nuisances sonores, bruit', 'Troubles de voisinage')).toBe(true);
  expect(finds('bruit chien', 'Nuisances sonores, bruit', 'Troubles de voisinage')).toBe(false);
  expect(finds('', 'N’importe quoi')).toBe(true);
  expect(finds('x', undefined)).toBe(false);
});
