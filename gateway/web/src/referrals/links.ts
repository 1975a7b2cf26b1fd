import { PATHS } from '../session/way';

export const toReferral = (id: string) => `${PATHS.referrals}?relation=${encodeURIComponent(id)}`;

/** What a form is called among drafts is what its gesture is called. */
export const toStep = (id: string, gesture: string) => `${toReferral(id)}&geste=${gesture}`;
