import type { DraftRow } from '../../../src/plans/draft/contract.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

/** What a row is called in messages and lists; shortened to one line. */
export function rowName(row: DraftRow | undefined, length = 80): string {
  if (!row) return '';
  const name =
    row.kind === 'header'
      ? (row.value.title ?? '')
      : row.kind === 'reporting'
        ? row.value.quote
        : row.value.name;
  return name.length > length ? `${cutText(name, length - 1).trimEnd()}…` : name;
}
