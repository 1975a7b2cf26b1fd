import type { Words } from '../api/directory';

/** What stands behind each figure of conflict cases, as a title. */
const TITLES: Record<string, string> = {
  requested: 'Demandes de médiation',
  awaiting: 'Demandes en attente',
  opened: 'Dossiers ouverts',
  'not-opened': 'Demandes non ouvertes',
  'under-way': 'Dossiers en cours',
  closed: 'Dossiers clos',
  ended: 'Dossiers arrivés à une issue',
  positive: 'Dossiers clos avec une issue positive',
  agreed: 'Dossiers avec un accord',
  written: 'Dossiers avec un accord écrit',
  judged: 'Dossiers dont l’accord est jugé',
  kept: 'Dossiers dont l’accord est tenu',
};

/** An outcome or a reason. Which party did not want to is nobody's figure. */
export function caseCodeName(words: Words, by: string, code: string): string {
  if (code === 'REFUS') return words.label('CF_NON_OUV', code);
  return words.label(by === 'not-opened' ? 'CF_NON_OUV' : 'CF_ISSUE', code);
}

export function casesTitle(words: Words, by: string, code: string): string {
  const title = TITLES[by] ?? 'Dossiers de conflit';
  return code ? `${title} : ${caseCodeName(words, by, code)}` : title;
}
