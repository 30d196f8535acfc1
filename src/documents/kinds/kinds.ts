/** All kinds of documents. A new one is a file beside this and a line here. */
import type { Kind } from '../contract.ts';
import type { KindRule } from './kind-rule.ts';
import { NQ57 } from './nq57.ts';

const RULES: Partial<Record<Kind, KindRule>> = { nq57: NQ57 };

export function kindRule(kind: Kind): KindRule {
  const rule = RULES[kind];
  if (!rule) throw new Error(`no rule for the kind ${kind}`);
  return rule;
}
