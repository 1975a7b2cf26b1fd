import type { Words } from '../api/directory';
import type { Dimension } from '../api/types';
import { capitalise, formatDate, NBSP } from '../ui/format';
import { codeName } from './dimensions';
import type { Drill, Filters } from './filters';
import { periodTitle } from './period';

const PLAIN: Record<string, string> = {
  all: 'Toutes les interventions',
  'not-validated': 'Interventions non validées',
  incomplete: 'Interventions incomplètes',
  late: 'Interventions saisies tardivement',
  'on-request': 'Interventions sur demande',
  referrals: 'Mises en relation',
  orientations: 'Orientations',
  'referral-care': 'Mises en relation avec une prise en charge effective',
  'referral-disputed': 'Mises en relation aux paroles contraires',
  'referral-accompanied': 'Accompagnements physiques',
  'conflict-eased': 'Conflits apaisés sur le moment',
};

/** Whose codes say by themselves what they are. */
const SAY_IT = ['team', 'month', 'day', 'hour'];

/** Which acts are shown, in words. */
export function drillTitle(words: Words, dimensions: Dimension[], { by, value, and }: Drill): string {
  const first = partTitle(words, dimensions, by, value);
  return and ? `${first}, ${partTitle(words, dimensions, and.by, and.value)}` : first;
}

function partTitle(words: Words, dimensions: Dimension[], by: string, value: string): string {
  const plain = PLAIN[by];
  if (plain) return plain;
  const { label, list } = dimensions.find(({ name }) => name === by) ?? { label: by, list: null };
  const name = codeName(words, { name: by, list }, value);
  return SAY_IT.includes(by) ? name : `${label}${NBSP}: ${name}`;
}

/** « Mars 2018, Équipe Territoires, Bruit, tel que connu le 1er avril 2018 » */
export function selectionTitle(words: Words, dimensions: Dimension[], { period, chosen, knownOn }: Filters): string {
  const narrowed = dimensions.flatMap((dimension) => {
    const code = chosen[dimension.name];
    return code === undefined ? [] : [codeName(words, dimension, code)];
  });
  const known = knownOn === null ? [] : [`tel que connu le ${formatDate(knownOn)}`];
  const person = chosen['mediator'] === undefined ? [] : [words.person(chosen['mediator'])];
  return capitalise([periodTitle(period), ...narrowed, ...person, ...known].join(', '));
}
