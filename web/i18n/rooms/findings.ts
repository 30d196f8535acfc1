/** Imported by the screens that speak these words. */
import { findings } from '../vi/findings.ts';
import { addWords } from '../spoken.ts';

addWords({ findings });
