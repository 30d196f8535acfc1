/** What can be said of a figure before it is sent. Pure. */
import type { Remark } from '../contract.ts';
import { contextOf, type FigureCheck } from './figure-context.ts';
import { FIGURE_RULES } from './figure-rules.ts';
import { answerOf } from './figure-value.ts';
import { remarksOf } from './remarks.ts';

/** Nothing is said of a row that is still blank. */
export function checkFigure(check: FigureCheck): Remark[] {
  return answerOf(check.draft) === undefined ? [] : remarksOf(FIGURE_RULES, contextOf(check));
}
