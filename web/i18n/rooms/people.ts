/** Imported by the screens that speak these words. */
import { people } from '../vi/people.ts';
import { addWords } from '../spoken.ts';

addWords({ people });
