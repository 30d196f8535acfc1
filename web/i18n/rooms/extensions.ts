/** Imported by the screens that speak these words. */
import { extensions } from '../vi/extensions.ts';
import { addWords } from '../spoken.ts';

addWords({ extensions });
