import type { Words } from '../api/directory';
import type { Dimension, ListCode, Split, Status } from '../api/types';
import { statusLabel } from '../ui/StatusBadge';
import { capitalise, formatLongDate, formatNumber, NBSP, WEEKDAYS } from '../ui/format';
import { UNSAID } from './filters';
import { monthTitle } from './period';

const UNITS: Record<string, [one: string, many: string]> = {
  interventions: ['intervention', 'interventions'],
  people: ['personne rencontrée', 'personnes rencontrées'],
  referrals: ['mise en relation', 'mises en relation'],
};

/** What is counted, in words: one and several. */
export const unitWords = (unit: string): [one: string, many: string] => UNITS[unit] ?? [unit, unit];

export const OPEN = 'Non validées ou incomplètes';
/** What is said of the part that is not settled yet. */
export const openWords = (unit: string): string =>
  unit === 'interventions' ? OPEN : 'Dans des interventions non validées ou incomplètes';

export const NOT_SAID = 'Non renseigné';

/** What a code of a dimension is called. */
export function codeName(
  words: Words,
  { name, list }: { name: string; list?: string | null | undefined },
  code: string | null,
): string {
  if (code === null || code === UNSAID) return NOT_SAID;
  if (name === 'month' || name.endsWith('-month')) return monthTitle(code);
  switch (name) {
    case 'team':
      return words.team(code);
    case 'territory':
      return words.territory(code);
    case 'day':
      return capitalise(formatLongDate(code));
    case 'hour': {
      const [day = 1, hour = 0] = code.split('-').map(Number);
      return `${capitalise(WEEKDAYS[day - 1] ?? '')} de ${hour}${NBSP}h à ${hour + 1}${NBSP}h`;
    }
    case 'status':
      return statusLabel(code as Status);
    default:
      return list ? words.label(list as ListCode, code) : code;
  }
}

/** The codes that may be chosen of a dimension: those of its list, or those that occur where it has none. */
export function choicesOf(
  words: Words,
  { name, list }: Dimension,
  teams: { code: string; label: string }[],
  splits: Split[],
): { code: string; label: string }[] {
  if (name === 'team') return teams;
  if (name === 'territory') return words.territories;
  if (name === 'status') {
    return (['RECORDED', 'RETURNED', 'VALIDATED'] as const).map((code) => ({ code, label: statusLabel(code) }));
  }
  if (list) return words.entries(list as ListCode);
  const found = splits.find((split) => split.name === name)?.items ?? [];
  return found.map(({ code }) => ({ code, label: codeName(words, { name, list }, code) }));
}

/** On how many it stands: « n = 34 444 interventions », « 5 des 7 personnes rencontrées sont décrites ». */
export function baseOf({ unit, total, known, items }: Split): string {
  const [one, many] = unitWords(unit);
  const whole = `${formatNumber(total)}${NBSP}${total < 2 ? one : many}`;
  const several = items.reduce((sum, { count }) => sum + count, 0) > known;
  const base =
    known === total
      ? `n = ${whole}`
      : unit === 'people'
        ? `${formatNumber(known)} des ${whole} ${known < 2 ? 'est décrite' : 'sont décrites'}`
        : `Renseigné pour ${formatNumber(known)} des ${whole}`;
  return several ? `${base}. Il peut y en avoir plusieurs à la fois${NBSP}: la somme dépasse 100${NBSP}%.` : base;
}
