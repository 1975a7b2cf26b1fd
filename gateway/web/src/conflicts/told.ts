import type { Words } from '../api/directory';
import { formatDate, NBSP } from '../ui/format';

interface Said {
  letters?: string[];
  durationMinutes?: number | null;
  outcomes?: string[];
  outcome?: string | null;
  form?: string;
  partial?: boolean;
  plannedOn?: string;
  limitOn?: string;
  reason?: string | null;
  relay?: string | null;
  commitments?: { letter: string | null; what: string; until: string | null }[];
  words?: { number: number; letter: string; word: string | null }[];
}

/** What a step of a case says, in lines, as whoever made it reads it again. */
export function toldBy(body: object, words: Words): string[] {
  const said = body as Said;
  const reason = said.limitOn === undefined ? words.label('CF_NON_OUV', said.reason) : said.reason;
  return [
    ...(said.letters?.length ? [said.letters.map((letter) => `Partie ${letter}`).join(' et ')] : []),
    ...(said.durationMinutes ? [`${said.durationMinutes} minutes`] : []),
    ...(said.outcomes ?? []).map((code) => words.label('RESULTAT', code)),
    ...(said.outcome ? [words.label('CF_ISSUE', said.outcome)] : []),
    ...(said.form ? [words.label('CF_ACCORD', said.form)] : []),
    ...(said.partial ? ['Sur une partie seulement'] : []),
    ...(said.plannedOn ? [`Prévue le ${formatDate(said.plannedOn)}`] : []),
    ...(said.limitOn ? [`Jusqu’au ${formatDate(said.limitOn)}`] : []),
    ...(reason ? [reason] : []),
    ...(said.relay ? [words.label('TYPE_PART', said.relay)] : []),
    ...(said.commitments ?? []).map(
      ({ letter, what, until }) =>
        `Partie ${letter ?? ''}${NBSP}: ${what}${until ? `, jusqu’au ${formatDate(until)}` : ''}`,
    ),
    ...(said.words ?? []).map(
      ({ number, letter, word }) =>
        `${number === 0 ? 'L’accord' : `Engagement ${number}`}, partie ${letter}${NBSP}: ${words.label('CF_SUIVI', word)}`,
    ),
  ];
}
