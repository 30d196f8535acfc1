/** Imported by the screens that speak these words. */
import { reorganisation } from '../vi/reorganisation.ts';
import { addWords } from '../spoken.ts';

addWords({ reorganisation });
