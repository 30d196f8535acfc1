/** Imported by the screens that speak these words. */
import { settling } from '../vi/settling.ts';
import { addWords } from '../spoken.ts';

addWords({ settling });
