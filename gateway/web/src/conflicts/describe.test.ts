import { expect, it } from 'vitest';
import type { Case, Party } from '../api/cases';
import { nextStep, toldOf } from './describe';

const party = (letter: string, stage: string): Party => ({
  letter,
  personId: letter,
  partyKind: 'PERSONNE',
  givenBy: 'ELLE_MEME',
  stage,
  known: false,
  gone: false,
  keptUntil: null,
  contactedOn: null,
  told: false,
  consentedOn: null,
  consentForm: null,
});

const sheet = (patch: Partial<Case>): Case => ({
  id: 'c',
  version: 3,
  state: 'EN_COURS',
  subject: {
    kind: 'CONFLIT',
    origin: 'BAILLEUR',
    channel: 'ECRIT',
    theme: null,
    team: 'HAB',
    territory: 'LY9-DUC',
    place: null,
    interventionId: null,
  },
  mediators: [],
  tieAsked: false,
  requestedOn: '2026-11-02',
  limitOn: '2027-05-01',
  tableOn: null,
  parties: [party('A', 'CONSENTED'), party('B', 'CONSENTED')],
  steps: [],
  agreement: null,
  outcome: null,
  reason: null,
  relay: null,
  history: [],
  actions: [],
  refused: [],
  ...patch,
});

it('says what is next, party by party', () => {
  expect(nextStep(sheet({ state: 'DEMANDE', parties: [party('A', 'NAMED')] }))).toMatch(/au moins deux/);
  expect(nextStep(sheet({ parties: [party('A', 'CONSENTED'), party('B', 'NAMED')] }))).toBe('Contacter la partie B.');
  expect(nextStep(sheet({ parties: [party('A', 'CONTACTED'), party('B', 'NAMED')] }))).toMatch(/accord de la partie A/);
  expect(nextStep(sheet({ tableOn: '2026-12-04' }))).toMatch(/table ronde prévue/);
  expect(nextStep(sheet({}))).toMatch(/d’une partie à l’autre/);
  expect(nextStep(sheet({ state: 'CLOS' }))).toMatch(/^Rien/);
});

it('never tells whoever asked who refused, nor why', () => {
  const told = (patch: Partial<Case>) => toldOf(sheet(patch)).at(-1)?.what;
  expect(told({})).toMatch(/engagée/);
  expect(told({ state: 'NON_OUVERT', reason: 'SECURITE' })).toMatch(/non engagée/);
  expect(told({ state: 'CLOS', outcome: 'REFUS_B' })).toMatch(/pas d’accord/);
  expect(told({ state: 'CLOS', outcome: 'REFUS_B' })).toBe(told({ state: 'CLOS', outcome: 'ECHEC' }));
  expect(told({ state: 'CLOS', outcome: 'ACC_ECRIT' })).toMatch(/^«.accord/);
  expect(told({ state: 'CLOS', outcome: 'RELAIS' })).toMatch(/relais/);
});
