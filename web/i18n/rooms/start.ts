/** Imported by the screens that speak these words. */
import { start } from '../vi/start.ts';
import { addWords } from '../spoken.ts';

addWords({ start });
