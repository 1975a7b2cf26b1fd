import type { Words } from '../api/directory';
import type { ListCode } from '../api/types';
import { formatDate } from '../ui/format';
import { appointmentOf, voiceOf } from './describe';

interface Said {
  status?: string;
  level?: string | null;
  shared?: string[];
  appointmentOn?: string;
  appointmentAt?: string | null;
  outcome?: string | null;
  proof?: string | null;
  reason?: string | null;
  voice?: string | null;
  word?: string | null;
  known?: string | null;
  partnerType?: string | null;
}

/** What a step of a referral says, in lines, as whoever made it reads it again. */
export function toldBy(body: object, words: Words): string[] {
  const said = body as Said;
  const code = (list: ListCode, value: string | null | undefined) => (value ? [words.label(list, value)] : []);
  return [
    ...code('MER_STATUT', said.status),
    ...code('MER_STATUT', said.outcome),
    ...code('MER_FORME', said.level),
    ...(said.appointmentOn
      ? [appointmentOf({ appointmentOn: said.appointmentOn, appointmentAt: said.appointmentAt ?? null })]
      : []),
    ...code('MER_PREUVE', said.proof),
    ...code('MER_REFUS', said.reason),
    ...(said.voice && said.word ? [voiceOf({ voice: said.voice, word: said.word })] : []),
    ...(said.voice && !said.word ? code('MER_VOIX', said.voice) : []),
    ...code('MER_CONNU', said.known),
    ...code('TYPE_PART', said.partnerType),
    ...(said.shared ?? []).flatMap((one) => code('MER_PARTAGE', one)),
  ];
}

/** « Rendez-vous, 3 novembre 2026 » */
export const titleOf = (label: string, date: string) => `${label}, ${formatDate(date)}`;
