/** Imported by the screens that speak these words. */
import { wholes } from '../vi/wholes.ts';
import { addWords } from '../spoken.ts';

addWords({ wholes });
