import type { MethodVersion } from '../api/method';
import { textFault } from '../ui/form/limits';

/** The version that applied on a day: the last one that had begun. What applied never changes, for versions begin in their order. */
export const inForce = (versions: MethodVersion[], day: string): MethodVersion | null =>
  versions.filter(({ from }) => from <= day).at(-1) ?? null;

/** Which step of the method a gesture of a case is. */
const STEPS: Record<string, string> = {
  declare: 'DEMANDE',
  open: 'DEMANDE',
  decline: 'DEMANDE',
  contact: 'CONTACT',
  consent: 'CONTACT',
  shuttle: 'NAVETTE',
  'plan-table': 'PREPARATION',
  'hold-table': 'TABLE_RONDE',
  agree: 'ACCORD',
  'follow-up': 'SUIVI',
  close: 'CLOTURE',
};

export const pointsOf = (version: MethodVersion | null, gesture: string): string[] =>
  version?.steps.find(({ step }) => step === STEPS[gesture])?.points ?? [];

/** Points as they are written, one a line, and back. */
export const toLines = (points: string[] = []): string => points.join('\n');
export const toPoints = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the service would refuse of the points of a step. */
export const pointsFault = (points: string[]): string | undefined =>
  points.length > 20
    ? 'Vingt points au plus.'
    : points.map((point) => textFault(point, { maxLength: 200 })).find((fault) => fault !== undefined);
