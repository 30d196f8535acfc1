/** Imported by the screens that speak these words. */
import { afterClose } from '../vi/after-close.ts';
import { addWords } from '../spoken.ts';

addWords({ afterClose });
