/** Imported by the screens that speak these words. */
import { shortText } from '../vi/short-text.ts';
import { addWords } from '../spoken.ts';

addWords({ shortText });
