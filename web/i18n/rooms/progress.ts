/** Imported by the screens that speak these words. */
import { progress } from '../vi/progress.ts';
import { addWords } from '../spoken.ts';

addWords({ progress });
