/** Imported by the screens that speak these words. */
import { documents } from '../vi/documents.ts';
import { addWords } from '../spoken.ts';

addWords({ documents });
