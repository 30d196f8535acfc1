/** Imported by the screens that speak these words. */
import { answering } from '../vi/answering.ts';
import { addWords } from '../spoken.ts';

addWords({ answering });
