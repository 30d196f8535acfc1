/** Imported by the screens that speak these words. */
import { centralSystem } from '../vi/central-system.ts';
import { addWords } from '../spoken.ts';

addWords({ centralSystem });
