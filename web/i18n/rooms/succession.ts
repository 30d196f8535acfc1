/** Imported by the screens that speak these words. */
import { succession } from '../vi/succession.ts';
import { addWords } from '../spoken.ts';

addWords({ succession });
