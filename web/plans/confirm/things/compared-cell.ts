/** How what a mention says stands to what its thing says. Pure. */
import type { DraftRow } from '../../../../src/plans/draft/contract.ts';
import { same } from '../../../format/same.ts';
import { cellValue, type Column, contentText, targetOf } from '../columns.ts';
import { level, meaning } from './sides.ts';

/** What tells one mention from another; it is not compared. */
const OWN = new Set<Column['field']>(['name', 'ordinal', 'section']);

/** What a cell means: two ways of writing one level or one day are the same. */
function meant(row: DraftRow, column: Column): unknown {
  if (column.field === 'target') {
    const target = targetOf(row, column.year);
    return target && level(target);
  }
  return column.field === 'deadline' && row.kind === 'task'
    ? meaning(row.value.deadline)
    : cellValue(row, column);
}

/** "repeats" also of what says nothing; undefined of what is each mention's own. */
export function comparedCell(
  row: DraftRow,
  shown: DraftRow,
  column: Column,
): 'repeats' | 'differs' | undefined {
  if (contentText(cellValue(row, column)) === '') return 'repeats';
  if (OWN.has(column.field)) return undefined;
  return same(meant(row, column), meant(shown, column)) ? 'repeats' : 'differs';
}
