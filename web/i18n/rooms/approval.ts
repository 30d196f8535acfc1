/** Imported by the screens that speak these words. */
import { approval } from '../vi/approval.ts';
import { addWords } from '../spoken.ts';

addWords({ approval });
