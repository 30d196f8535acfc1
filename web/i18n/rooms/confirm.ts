/** Imported by the screens that speak these words. */
import { confirm } from '../vi/confirm.ts';
import { addWords } from '../spoken.ts';

addWords({ confirm });
