/** Imported by the screens that speak these words. */
import { changeLog } from '../vi/change-log.ts';
import { addWords } from '../spoken.ts';

addWords({ changeLog });
