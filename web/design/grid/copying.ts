/** Copy, cut and paste of the selected cells. In an open cell they are the field's own. */
import type { ClipboardEvent } from 'react';
import { blockOf, filled, pasted, pastedRange } from './changes.ts';
import { fromClipboard, toHtml, toTsv } from './clipboard.ts';
import { go, type Hands } from './keys.ts';
import { only } from './selection.ts';

export function copyingOf<R>(hands: Hands<R>) {
  const { selected, work, field } = hands;
  const { range } = selected;
  const { sheet } = work;
  const copy = (event: ClipboardEvent): boolean => {
    if (field.typing) return false;
    event.preventDefault();
    const block = blockOf(range, sheet);
    event.clipboardData.setData('text/plain', toTsv(block));
    event.clipboardData.setData('text/html', toHtml(block));
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) work.perform(filled(range, '', sheet));
    },
    onPaste: (event: ClipboardEvent) => {
      if (field.typing) return;
      event.preventDefault();
      const block = fromClipboard(event.clipboardData);
      const whole = pastedRange(block, range);
      if (!whole) return;
      const bottom = Math.min(whole.bottom, sheet.rows - 1);
      const right = Math.min(whole.right, sheet.columns - 1);
      // One stays where one pasted, with all of it selected.
      go(hands, { ...only({ row: range.top, column: range.left }), range: { ...whole, bottom, right } });
      work.perform(pasted(block, range, sheet));
    },
  };
}
