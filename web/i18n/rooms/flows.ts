/** Imported by the screens that speak these words. */
import { flows } from '../vi/flows.ts';
import { addWords } from '../spoken.ts';

addWords({ flows });
