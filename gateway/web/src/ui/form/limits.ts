import { formatNumber, NBSP, plural } from '../format';
import { signs } from './signs';

/** What a service will refuse of one value, as its document says (`api/generated/limits`). */
export interface Limit {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** How many characters there still is room for; less than none where there are too many. Spaces around are not sent. */
export const room = (text: string, { maxLength = Infinity }: Limit) => maxLength - signs(text.trim());

/** One sentence on what is wrong with the text; nothing said is wrong only where something has to be. */
export function textFault(text: string, limit: Limit, form = 'Ce n’est pas la forme attendue.'): string | undefined {
  const said = text.trim();
  const left = room(said, limit);
  if (left < 0)
    return `${plural(-left, 'caractère')} de trop${NBSP}: ${plural(limit.maxLength ?? 0, 'caractère')} au plus.`;
  if (signs(said) < (limit.minLength ?? 0)) {
    return limit.minLength === 1
      ? 'Écrivez quelques mots.'
      : `Écrivez au moins ${plural(limit.minLength ?? 0, 'caractère')}.`;
  }
  if (said !== '' && limit.pattern && !new RegExp(`^(?:${limit.pattern})$`, 'u').test(said)) return form;
  return undefined;
}

/** « 1 à 1 440 » */
export const range = ({ minimum, maximum }: Limit) =>
  `${formatNumber(minimum ?? 0)} à ${formatNumber(maximum ?? Infinity)}`;

export function numberFault(value: number | null, limit: Limit): string | undefined {
  if (value === null) return undefined;
  if (!Number.isInteger(value)) return 'Écrivez un nombre entier, sans virgule.';
  const { minimum = -Infinity, maximum = Infinity } = limit;
  return value < minimum || value > maximum ? `Écrivez un nombre de ${range(limit)}.` : undefined;
}
