import { describe, expect, it } from 'vitest';
import type { Split } from '../api/types';
import { baseOf, choicesOf, codeName } from './dimensions';
import { dimensions, figures, words } from './fixtures';

const split = (name: string): Split => {
  const found = figures.splits.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const dimension = (name: string) => dimensions.find((one) => one.name === name) ?? { name, list: null };

describe('A code', () => {
  it.each([
    ['team', 'TER', 'Équipe Territoires'],
    ['territory', 'LY8', 'États-Unis'],
    ['domain', 'D2', 'Conflits'],
    ['month', '2018-03', 'Mars\u00a02018'],
    ['referral-month', '2018-03', 'Mars\u00a02018'],
    ['day', '2018-03-05', 'Lundi\u00a05\u00a0mars\u00a02018'],
    ['hour', '1-14', 'Lundi de 14\u00a0h à 15\u00a0h'],
    ['status', 'RETURNED', 'À compléter'],
    ['convention', 'VILLE-2018', 'VILLE-2018'],
    ['theme', '-', 'Non renseigné'],
    ['theme', null, 'Non renseigné'],
  ])('of %s, %s, is called %s', (name, code, called) => {
    expect(codeName(words, dimension(name), code)).toBe(called);
  });
});

describe('The choices of a dimension', () => {
  it('are those of its list, the teams one may see, or what the figures hold where there is no list', () => {
    const [team] = words.teams;
    const of = (name: string) => {
      const found = dimensions.find((one) => one.name === name);
      return found ? choicesOf(words, found, team ? [team] : [], figures.splits).map(({ code }) => code) : [];
    };
    expect(of('theme')).toEqual(['BRUIT', 'LIEN']);
    expect(of('team')).toEqual(['TER']);
    expect(of('convention')).toEqual(['VILLE-2018']);
  });
});

describe('What a split stands on', () => {
  it('is the whole where everything is said', () => {
    expect(baseOf(split('domain'))).toBe('n = 10\u00a0interventions');
  });

  it('is told where only a part is said', () => {
    expect(baseOf(split('theme'))).toBe('Renseigné pour 8 des 10\u00a0interventions');
    expect(baseOf(split('gender'))).toBe('5 des 7\u00a0personnes rencontrées sont décrites');
    expect(baseOf({ ...split('gender'), known: 1, items: [] })).toBe('1 des 7\u00a0personnes rencontrées est décrite');
  });

  it('says why shares exceed the whole where one act can have several', () => {
    expect(baseOf(split('outcome'))).toBe(
      'Renseigné pour 9 des 10\u00a0interventions. Il peut y en avoir plusieurs à la fois\u00a0: la somme dépasse 100\u00a0%.',
    );
  });
});
