import type { Dimension, Figures, Split } from '../api/types';
import { Words } from '../api/directory';

/** A small cast of figures for the tests of the dashboard. */
const list = (code: string, entries: Record<string, string>) => ({
  code,
  label: code,
  closed: false,
  entries: Object.entries(entries).map(([entry, label]) => ({
    code: entry,
    label,
    parent: null,
    validFrom: null,
    validTo: null,
  })),
});

export const words = new Words({
  lists: {
    version: '1',
    lists: [
      list('DOMAINE', { D1: 'Présence active', D2: 'Conflits' }),
      list('THEME', { BRUIT: 'Bruit', LIEN: 'Lien social' }),
      list('GENRE', { F: 'Femmes', H: 'Hommes' }),
      list('MER_PREUVE', { PERSONNE: 'La personne le dit' }),
      list('CF_NATURE', { CONFLIT: 'Conflit' }),
      list('CF_ISSUE', { DIALOGUE: 'Reprise du dialogue' }),
      list('CF_NON_OUV', { ANCIEN: 'Conflit ancien', REFUS: 'Refus d’une partie' }),
      list('RESULTAT', { ECOUTE: 'Écoute', APAISE: 'Apaisement' }),
    ],
  },
  teams: [
    { code: 'TER', label: 'Équipe Territoires', service: 'Lyon', version: 0 },
    { code: 'HAB', label: 'Équipe Habitat', service: 'Lyon', version: 0 },
  ],
  territories: [{ code: 'LY8', label: 'États-Unis', commune: 'Lyon', qpv: [] }],
  places: [],
  employees: [],
});

const dimension = (name: string, label: string, patch: Partial<Dimension> = {}): Dimension => ({
  name,
  label,
  unit: 'interventions',
  list: null,
  filter: false,
  pivot: false,
  ofConflicts: false,
  rule: null,
  ...patch,
});

export const dimensions: Dimension[] = [
  dimension('month', 'Mois'),
  dimension('hour', 'Jour et heure', { pivot: true }),
  dimension('team', 'Équipe', { filter: true, ofConflicts: true, pivot: true, rule: 'by-team' }),
  dimension('territory', 'Territoire', { filter: true, ofConflicts: true, pivot: true }),
  dimension('domain', 'Domaine', { list: 'DOMAINE', filter: true, pivot: true, rule: 'by-domain' }),
  dimension('theme', 'Thème', { list: 'THEME', filter: true, ofConflicts: true, pivot: true }),
  dimension('outcome', 'Résultat', { list: 'RESULTAT', filter: true }),
  dimension('convention', 'Convention', { filter: true }),
  dimension('gender', 'Genre', { unit: 'people', list: 'GENRE' }),
];

const split = (name: string, label: string, total: number, known: number, counts: Record<string, number>): Split => ({
  name,
  label,
  unit: 'interventions',
  total,
  known,
  items: Object.entries(counts).map(([code, count]) => ({ code, count, open: 0 })),
});

export const figures: Figures = {
  period: { from: '2018-01-01', to: '2018-12-31' },
  asOf: null,
  teams: null,
  interventions: { count: 10, notValidated: 1, incomplete: 2, late: 0, open: 3 },
  onRequest: { count: 1, known: 8, open: 0 },
  people: { met: 7, open: 0 },
  referrals: { counting: 2, orientations: 1 },
  splits: [
    split('month', 'Mois', 10, 10, { '2018-03': 6, '2018-04': 4 }),
    split('hour', 'Jour et heure', 10, 9, { '1-14': 5, '2-9': 4 }),
    split('team', 'Équipe', 10, 10, { HAB: 4, TER: 6 }),
    split('domain', 'Domaine', 10, 10, { D1: 7, D2: 3 }),
    split('theme', 'Thème', 10, 8, { BRUIT: 2, LIEN: 6 }),
    split('outcome', 'Résultat', 10, 9, { APAISE: 6, ECOUTE: 8 }),
    split('convention', 'Convention', 10, 3, { 'VILLE-2018': 3 }),
    { ...split('gender', 'Genre', 7, 5, { F: 3, H: 2 }), unit: 'people' },
  ],
};
