/** What is said of a row at its end: what is wrong with it, what proves it, whose it is. */
import { Mark, type Shape, type Tone } from '../../design/marks.tsx';
import { numberText } from '../../format/numbers.ts';
import type { Texts } from '../../i18n/vi.ts';
import { unexplained } from '../../../src/progress/rules/remarks.ts';
import type { OwedRow, RowStanding } from './owed-rows.ts';

/** In words; an error and a warning speak for themselves. */
export function standingText(
  { item, draft, standing, unread }: OwedRow,
  { forUnits, progress, duties }: Texts,
): string {
  const words = forUnits.standing;
  const files = draft?.evidence.length ?? 0;
  const back = item.state === 'returned' ? item.returned : undefined;
  const [error] = item.remarks.filter(({ severity }) => severity === 'error');
  const says: Record<RowStanding, () => string> = {
    blank: () => {
      if (back) return progress.returnedBy(back.by, back.reason);
      if (item.state === 'returned') return duties.items.returned;
      return item.answer ? words.withdrawn : words.blank;
    },
    carried: () => progress.carried.from(item.carriedFrom ?? ''),
    theirs: () => words.theirs(item.draftBy ?? ''),
    clash: () => words.clash,
    unread: () => progress.unreadFields(unread.join(', ')),
    error: () => error?.text ?? progress.figure.errors,
    unexplained: () => (draft && unexplained(item.remarks, draft)[0]?.text) ?? progress.figure.warnings,
    ready: () => (files > 0 ? words.files(words.ready, numberText(files)) : words.ready),
  };
  return says[standing]();
}

const LOOKS: Record<RowStanding, [shape: Shape, tone: Tone]> = {
  blank: ['dash', 'soft'],
  carried: ['triangle', 'warn'],
  theirs: ['ring', 'accent'],
  clash: ['triangle', 'warn'],
  unread: ['square', 'bad'],
  error: ['square', 'bad'],
  unexplained: ['triangle', 'warn'],
  ready: ['check', 'good'],
};

export function OwedStanding({ row, texts }: { row: OwedRow; texts: Texts }) {
  const [shape, tone] =
    row.standing === 'blank' && row.item.state === 'returned'
      ? (['square', 'bad'] as const)
      : LOOKS[row.standing];
  return (
    <Mark shape={shape} tone={tone}>
      {standingText(row, texts)}
    </Mark>
  );
}
