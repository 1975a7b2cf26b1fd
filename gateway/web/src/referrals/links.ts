import { PATHS } from '../session/way';

export const toReferral = (id: string) => `${PATHS.referrals}?relation=${encodeURIComponent(id)}`;
