/** Imported by the screens that speak these words. */
import { imports } from '../vi/imports.ts';
import { addWords } from '../spoken.ts';

addWords({ imports });
