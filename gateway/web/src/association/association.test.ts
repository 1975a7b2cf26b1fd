import { expect, it } from 'vitest';
import type { Profile } from '../api/association';
import { drawingFault } from '../ui/form/pictures';
import { changes, faults, fromProfile, inGroups, siretFault, toDescription } from './form';

const PROFILE: Profile = {
  name: 'Agence d’essai',
  acronym: 'AE',
  address: ['1 rue de l’Essai', '69000 Lyon'],
  phone: '04 00 00 00 00',
  siret: '00000000000000',
  charter: { title: 'Charte', text: 'Préambule', extract: true },
  teamPhones: [{ team: 'TER', phone: '04 00 00 00 08' }],
};

it('sends what it was filled with, blanks left out', () => {
  const said = toDescription(fromProfile(PROFILE, '2026-11-03'));
  expect(said).toMatchObject({ since: '2026-11-03', name: 'Agence d’essai', address: PROFILE.address, email: null });
  expect(said.charter).toEqual(PROFILE.charter);
  expect(said.teamPhones).toEqual(PROFILE.teamPhones);
  expect(changes(PROFILE, said)).toEqual([]);
});

it('tells which fields change', () => {
  const said = { ...fromProfile(PROFILE, '2026-11-03'), name: 'Agence', teamPhones: { TER: ' ' }, charterText: 'Tout' };
  expect(changes(PROFILE, toDescription(said))).toEqual(['le nom', 'la charte', 'les téléphones des équipes']);
  expect(changes(null, toDescription(said))).toEqual([]);
});

it('has no charter where neither title nor text is written', () => {
  const said = { ...fromProfile(PROFILE, '2026-11-03'), charterTitle: ' ', charterText: '' };
  expect(toDescription(said).charter).toBeNull();
  expect(toDescription({ ...said, charterText: 'Sans titre' }).charter).toEqual({
    title: null,
    text: 'Sans titre',
    extract: true,
  });
});

it('says what is missing before it is sent', () => {
  expect(Object.keys(faults(fromProfile(null, '')))).toEqual(['since', 'name']);
  expect(faults({ ...fromProfile(PROFILE, '2026-11-03'), siret: '12' })).toHaveProperty('siret');
});

it.each([
  ['', undefined],
  ['732 829 320 00074', undefined],
  ['35600000049837', undefined],
  ['73282932000075', 'clé'],
  ['7328', 'quatorze'],
])('judges the SIRET %s', (text, fault) => {
  const found = siretFault(text);
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});

it('shows a SIRET in its groups', () => expect(inGroups('73282932000074')).toBe('732 829 320 00074'));

it('takes no SVG and nothing heavy for a logo', () => {
  expect(drawingFault({ type: 'image/svg+xml', size: 10 })).toContain('PNG');
  expect(drawingFault({ type: 'image/png', size: 1_000_001 })).toContain('Mo');
  expect(drawingFault({ type: 'image/jpeg', size: 1_000_000 })).toBeNull();
});
