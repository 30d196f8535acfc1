/** Imported by the screens that speak these words. */
import { handedOn } from '../vi/handed-on.ts';
import { addWords } from '../spoken.ts';

addWords({ handedOn });
