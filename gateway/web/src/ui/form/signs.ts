/** Text as people see it, counted as the services count: a letter with its accents is one character, and so is a flag. */
const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });

export const signs = (text: string): number => Array.from(segmenter.segment(text)).length;
