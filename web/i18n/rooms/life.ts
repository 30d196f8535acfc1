/** Imported by the screens that speak these words. */
import { life } from '../vi/life.ts';
import { addWords } from '../spoken.ts';

addWords({ life });
