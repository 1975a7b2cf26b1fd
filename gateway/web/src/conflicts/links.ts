import { PATHS } from '../session/way';

export const toCase = (id: string) => `${PATHS.conflicts}?dossier=${encodeURIComponent(id)}`;

/** What a form is called among drafts, where its gesture is called otherwise. */
const GESTURES: Record<string, string> = { table: 'hold-table', plan: 'plan-table', check: 'follow-up' };

/** Where a step is written: its form is open there. */
export const toStep = (id: string, form: string) => `${toCase(id)}&geste=${GESTURES[form] ?? form}`;
