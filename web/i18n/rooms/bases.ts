/** Imported by the screens that speak these words. */
import { bases } from '../vi/bases.ts';
import { addWords } from '../spoken.ts';

addWords({ bases });
