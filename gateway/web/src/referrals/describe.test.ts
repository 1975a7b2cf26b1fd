import { expect, it } from 'vitest';
import type { Words } from '../api/directory';
import type { Listed, Referral } from '../api/referrals';
import { appointmentOf, disagreementOf, momentOf, nextOf, standingOf, tapsOf } from './describe';
import { endsOf } from './EndForms';

const words = { label: (list: string, code?: string | null) => `${list}:${code ?? ''}` } as unknown as Words;
const plain = (text: string) => text.replace(/\s/g, ' ');
const open = {
  open: true,
  status: 'CONTACT_PRIS',
  reached: 'CONTACT_PRIS',
  level: 'CONTACT',
  counts: true,
  since: '2018-03-05',
  disagreement: false,
  voices: [],
  actions: ['appoint', 'accompany', 'receive', 'close'],
} as unknown as Referral;

it('tells an appointment with its hour, where it is known', () => {
  expect(plain(appointmentOf({ appointmentOn: '2018-03-08', appointmentAt: '10:30' }))).toBe('8 mars 2018 à 10 h 30');
  expect(plain(appointmentOf({ appointmentOn: '2018-03-08', appointmentAt: null }))).toBe('8 mars 2018');
  expect(appointmentOf({ appointmentOn: null, appointmentAt: null })).toBe('');
});

it('tells since when it stands so, and how it ended', () => {
  expect(plain(standingOf(open, words))).toBe('MER_STATUT:CONTACT_PRIS depuis le 5 mars 2018');
  const over = { ...open, open: false, closedOn: '2018-03-20', outcome: 'REFUS_PARTENAIRE', reason: 'SATURATION' };
  expect(plain(standingOf(over as Listed, words))).toBe(
    'MER_STATUT:REFUS_PARTENAIRE, le 20 mars 2018 (mer_refus:saturation)',
  );
});

it('says that two do not say the same', () => {
  const voices = [
    { voice: 'PARTENAIRE', word: 'RECUE', known: 'ECRIT', date: '2018-03-08' },
    { voice: 'PERSONNE', word: 'NON_RECUE', known: 'DIT', date: '2018-03-09' },
  ];
  expect(disagreementOf({ voices })).toBe(
    'Le partenaire dit qu’elle a été reçue, la personne dit qu’elle n’a pas été reçue.',
  );
  expect(nextOf({ ...open, disagreement: true })).toBe('Dire quelle parole vous retenez.');
});

it('offers by a tap what the day usually brings next, and nothing that needs more than that', () => {
  expect(tapsOf(open).map(({ action }) => action)).toEqual(['accompany', 'receive']);
  const proposed = { ...open, status: 'PROPOSEE', counts: false, actions: ['accept', 'contact', 'receive'] };
  expect(tapsOf(proposed)).toEqual([
    { action: 'accept', label: 'La personne est d’accord', body: { status: 'ACCEPTEE' } },
    { action: 'contact', label: 'Contact pris', body: { status: 'CONTACT_PRIS', level: 'CONTACT' } },
  ]);
});

it('ends by a partner only where there was a contact, and by a no-show only before one was received', () => {
  expect(endsOf({ counts: false, reached: 'PROPOSEE' })).toEqual(['REFUSEE', 'PERDUE_VUE']);
  expect(endsOf({ counts: true, reached: 'RDV_FIXE' })).toContain('NON_VENUE');
  expect(endsOf({ counts: true, reached: 'RECUE' })).not.toContain('NON_VENUE');
  expect(endsOf({ counts: true, reached: 'PRISE_EN_CHARGE' })).toEqual(['PRISE_EN_CHARGE']);
});

it('tells each moment of a life', () => {
  const moment = (what: string, code: string | null, detail: string | null, known: string | null = null) =>
    momentOf({ version: 0, what, date: '2018-03-05', code, detail, known }, words);
  expect(moment('PROPOSED', 'PROPOSEE', 'ORIENTATION')).toBe('MER_FORME:ORIENTATION');
  expect(moment('STEP_TAKEN', 'PRISE_EN_CHARGE', 'PERSONNE')).toBe('MER_STATUT:PRISE_EN_CHARGE (mer_preuve:personne)');
  expect(moment('VOICE_HEARD', 'PERSONNE', 'NON_RECUE', 'DIT')).toContain('La personne dit');
  expect(moment('SHARING_AGREED', null, '')).toBe('La personne ne partage rien avec le partenaire');
  expect(moment('CLOSED', 'NON_VENUE', null)).toMatch(/^Close\s: mer_statut:non_venue$/);
});
