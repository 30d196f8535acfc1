/** Imported by the screens that speak these words. */
import { conditions } from '../vi/conditions.ts';
import { addWords } from '../spoken.ts';

addWords({ conditions });
