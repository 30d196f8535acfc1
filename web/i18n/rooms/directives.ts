/** Imported by the screens that speak these words. */
import { directives } from '../vi/directives.ts';
import { addWords } from '../spoken.ts';

addWords({ directives });
