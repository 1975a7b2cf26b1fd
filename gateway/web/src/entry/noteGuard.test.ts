import { describe, expect, it } from 'vitest';
import { warningsFor } from './noteGuard';

const codes = (note: string) => warningsFor(note).map(({ code }) => code);

describe('The guard of the note', () => {
  it.each(['06 12 34 56 78', '0612345678', '+33 6 12 34 56 78', '04.72.00.00.00', 'tél 0033612345678'])(
    'warns of the phone number %s',
    (note) => expect(codes(`Rappeler au ${note}`)).toEqual(['note-phone-number']),
  );

  it('warns of an e-mail address', () => expect(codes('écrire à nadia.b@exemple.fr')).toEqual(['note-email']));

  it.each(['2 69 05 49 588 157 80', '269054958815780', '1 85 05 2A 421 180'])(
    'warns of the social security number %s',
    (note) => expect(codes(note)).toContain('note-nir'),
  );

  it('warns of health words with or without accents and capitals', () => {
    expect(codes('Voisin SCHIZOPHRÈNE')).toEqual(['note-health']);
    expect(codes('une dame dépressive')).toEqual(['note-health']);
    expect(warningsFor('une dame dépressive')[0]?.message).toContain('«\u00a0dépressive\u00a0»');
  });

  it('warns of words that judge', () => {
    expect(codes('famille à problèmes')).toEqual(['note-insult']);
    expect(codes('de mauvaise foi')).toEqual(['note-insult']);
  });

  it.each([
    'Hall 12 : regroupement de 6 personnes (18-24), rappel de l’usage, groupe déplacé',
    'Résidence X, bât. B : bruit répété en soirée, tension 1 → 0 après échange',
    'Réputé calme, le 05 03 2018 de 14 h 05 à 15 h 10',
    'Connexion rétablie, automobiles et dispute au 12 rue de la Paix 69008',
  ])('lets plain facts pass: %s', (note) => expect(codes(note)).toEqual([]));
});
