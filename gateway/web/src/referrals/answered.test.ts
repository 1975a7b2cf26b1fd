import { describe, expect, it } from 'vitest';
import type { Words } from '../api/directory';
import type { AnswerLine, LinkLine } from '../api/links';
import { answerOf, authorOf, linkOf } from './answered';

const words = {
  label: (_: string, code: string | null) => (code === 'SATURATION' ? 'Saturation' : (code ?? '')),
  person: (id: string) => `nom de ${id}`,
} as unknown as Words;

const answer = (more: Partial<AnswerLine>): AnswerLine => ({
  answerId: 'a1',
  at: '2026-12-01T09:00:00Z',
  word: 'ACCEPTE',
  service: 'Accueil',
  function: 'Agente',
  moved: true,
  ...more,
});

const link = (more: Partial<LinkLine>): LinkLine => ({
  author: 'emp-nadia',
  linkId: 'l1',
  madeOn: '2026-12-01',
  state: 'GOOD',
  until: '2026-12-31',
  ...more,
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a partner answered', () => {
  it('is said with what belongs to it', () => {
    expect(answerOf(answer({}), words)).toBe('Le partenaire accepte la demande');
    expect(answerOf(answer({ word: 'REFUS', reason: 'SATURATION' }), words)).toContain('(saturation)');
    expect(
      plain(answerOf(answer({ word: 'RDV', appointmentOn: '2026-12-04', appointmentAt: '10:30:00' }), words)),
    ).toMatch(/4 décembre 2026 à 10 h 30/);
    expect(plain(answerOf(answer({ word: 'QUESTION', question: 'Quand ?' }), words))).toContain('« Quand ? »');
  });

  it('is the partner’s in the history, by service and function', () => {
    expect(authorOf('emp-nadia', [], words)).toBe('nom de emp-nadia');
    expect(authorOf('lien-a1', [answer({ name: 'Mme R.' })], words)).toBe(
      'le partenaire, par le lien (Accueil, Agente, Mme R.)',
    );
    expect(authorOf('lien-a2', [answer({})], words)).toBe('le partenaire, par le lien');
  });

  it('came by a link that stands so', () => {
    expect(plain(linkOf(link({ mail: 'SENT', to: 'Accueil' })))).toBe(
      'Accueil : courriel envoyé, lien valable jusqu’au 31 décembre 2026',
    );
    expect(plain(linkOf(link({ mail: 'UNKNOWN', state: 'REVOKED' })))).toBe(
      'adresse de l’organisme : courriel peut-être perdu, lien révoqué',
    );
    expect(linkOf(link({ state: 'USELESS' }))).toContain('courriel non envoyé, lien sans effet');
  });
});

describe('what a rule did', () => {
  it('is told as nobody’s act', () => {
    expect(authorOf('relances', [], words)).toBe('Trame, le partenaire n’ayant pas répondu');
  });
});
