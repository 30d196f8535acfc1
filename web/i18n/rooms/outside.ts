/** Imported by the screens that speak these words. */
import { outside } from '../vi/outside.ts';
import { addWords } from '../spoken.ts';

addWords({ outside });
