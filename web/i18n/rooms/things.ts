/** Imported by the screens that speak these words. */
import { things } from '../vi/things.ts';
import { addWords } from '../spoken.ts';

addWords({ things });
