/** Imported by the screens that speak these words. */
import { evaluation } from '../vi/evaluation.ts';
import { addWords } from '../spoken.ts';

addWords({ evaluation });
