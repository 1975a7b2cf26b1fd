import { describe, expect, it } from 'vitest';
import type { Mail } from '../api/mails';
import { isTrouble, purposeOf, standingOf } from './describe';

const MAIL: Mail = {
  id: 'l-1',
  purpose: 'partner.reminder',
  about: 'ref-1',
  state: 'SENT',
  put: '2026-11-03T08:00:00Z',
  attempts: 1,
  next: null,
  trouble: null,
  reply: null,
  steps: [],
  repeatable: false,
};

describe('a letter', () => {
  it('says plainly how it stands', () => {
    expect(standingOf(MAIL)).toBe('Parti');
    expect(standingOf({ ...MAIL, state: 'REFUSED', trouble: 'ADDRESS_REFUSED', reply: 550 })).toBe(
      'Pas parti\u00a0: l’adresse n’existe pas ou n’accepte rien (réponse 550)',
    );
    expect(standingOf({ ...MAIL, state: 'UNKNOWN', trouble: 'NOT_NOTED' })).toMatch(/^Peut-être parti/);
    expect(standingOf({ ...MAIL, state: 'WAITING', trouble: 'NO_SERVER', next: '2026-11-03T08:05:00Z' })).toMatch(
      /^En attente.*prochain essai le 3\u00a0novembre\u00a02026 à/,
    );
    expect(standingOf({ ...MAIL, state: 'OFF' })).toContain('aucun serveur');
  });

  it('is trouble where somebody has to look at it', () => {
    expect(isTrouble(MAIL)).toBe(false);
    expect(isTrouble({ ...MAIL, state: 'RETURNED' })).toBe(true);
  });

  it('is called by what it is for', () => {
    expect(purposeOf('partner.reminder')).toBe('Relance d’un partenaire');
    expect(purposeOf('else')).toBe('else');
  });
});
