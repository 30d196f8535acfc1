/** Imported by the screens that speak these words. */
import { forUnits } from '../vi/for-units.ts';
import { addWords } from '../spoken.ts';

addWords({ forUnits });
