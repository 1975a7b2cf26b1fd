/** The same word, whoever writes it: without accents, without capitals, one sort of blank and of apostrophe. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** True when every word that is looked for begins a word, or stands inside one, of these texts. */
export function finds(search: string, ...texts: (string | undefined)[]): boolean {
  const within = plain(texts.filter(Boolean).join(' '));
  return plain(search)
    .split(' ')
    .every((word) => within.includes(word));
}
