import { type Typed, useTyped } from '../../design/typed.ts';
import { momentText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { EditorProps } from './editor-props.ts';

/** What is typed in a cell, kept until the cell is left by whichever way. */
export function useTypedCell<T>(
  { importId, row, column, onCommit, onCancel }: EditorProps,
  initial: T,
): { typed: Typed<T>; said: string | undefined } & Pick<EditorProps, 'onCommit' | 'onCancel'> {
  const { common } = useTexts();
  const typed = useTyped(
    { form: 'cell', record: `${importId} ${row.id} ${column.id}`, basis: row.version },
    initial,
  );
  return {
    typed,
    said: typed.restored && common.restored(momentText(typed.restored.at)),
    onCommit: (patch, leave) => {
      // A screen that goes out of sight takes its open cell along as it is.
      if (leave === 'blur' && !document.querySelector('[data-open-cell]')?.checkVisibility()) return;
      typed.forget();
      onCommit(patch, leave);
    },
    onCancel: () => {
      typed.forget();
      onCancel();
    },
  };
}
