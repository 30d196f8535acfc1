/** Imported by the screens that speak these words. */
import { owners } from '../vi/owners.ts';
import { addWords } from '../spoken.ts';

addWords({ owners });
