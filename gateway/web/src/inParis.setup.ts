import { beforeEach } from 'vitest';
import { workIn } from './ui/timeZone';

/** The association of the tests works in Paris, wherever they run. */
beforeEach(() => workIn('Europe/Paris'));
