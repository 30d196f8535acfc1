/** Imported by the screens that speak these words. */
import { peopleImport } from '../vi/people.ts';
import { addWords } from '../spoken.ts';

addWords({ peopleImport });
