/** Imported by the screens that speak these words. */
import { amendments } from '../vi/amendments.ts';
import { addWords } from '../spoken.ts';

addWords({ amendments });
