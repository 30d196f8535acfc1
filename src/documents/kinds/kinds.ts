/** All kinds of documents. A new one is a file beside this and a line here. */
import type { Kind } from '../contract.ts';
import type { KindRule } from './kind-rule.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { ERRATUM } from './erratum.ts';
import { FIGURES } from './figures.ts';
import { NQ57 } from './nq57.ts';
import { URGING } from './urging.ts';

const RULES: Record<Kind, KindRule> = {
  nq57: NQ57,
  conclusions: CONCLUSIONS,
  figures: FIGURES,
  urging: URGING,
  erratum: ERRATUM,
};

export const kindRule = (kind: Kind): KindRule => RULES[kind];
