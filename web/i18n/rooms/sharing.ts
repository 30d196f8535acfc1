/** Imported by the screens that speak these words. */
import { sharing } from '../vi/sharing.ts';
import { addWords } from '../spoken.ts';

addWords({ sharing });
