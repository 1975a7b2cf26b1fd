import { PATHS } from '../session/way';

export const toPartner = (id: string) => `${PATHS.partners}?partenaire=${encodeURIComponent(id)}`;
export const toNewPartner = (name = '') =>
  `${PATHS.partners}?partie=nouveau${name === '' ? '' : `&nom=${encodeURIComponent(name)}`}`;
