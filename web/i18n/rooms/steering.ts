/** Imported by the screens that speak these words. */
import { steering } from '../vi/steering.ts';
import { addWords } from '../spoken.ts';

addWords({ steering });
