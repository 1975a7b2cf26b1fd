/** « Passage dans les parties communes (halls, caves…) » is read faster without what stands in brackets. */
export function shorten(label: string): string {
  return label.replace(/\s*\([^)]*\)\s*$/, '');
}
