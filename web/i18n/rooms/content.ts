/** Imported by the screens that speak these words. */
import { content } from '../vi/content.ts';
import { addWords } from '../spoken.ts';

addWords({ content });
