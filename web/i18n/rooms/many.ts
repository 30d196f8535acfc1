/** Imported by the screens that speak these words. */
import { many } from '../vi/many.ts';
import { addWords } from '../spoken.ts';

addWords({ many });
