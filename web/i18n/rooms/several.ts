/** Imported by the screens that speak these words. */
import { several } from '../vi/several.ts';
import { addWords } from '../spoken.ts';

addWords({ several });
