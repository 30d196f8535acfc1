/** Imported by the screens that speak these words. */
import { delegations } from '../vi/delegations.ts';
import { addWords } from '../spoken.ts';

addWords({ delegations });
