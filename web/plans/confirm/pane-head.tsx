import { Button } from '@mantine/core';
import { useTexts } from '../../i18n/texts.tsx';
import { keysText } from './keymap.ts';
import css from './screen.module.css';

/** What stands on the left, and how to have its room for the table. */
export function PaneHead({ onHide }: { onHide: () => void }) {
  const { confirm } = useTexts();
  return (
    <div className={css.paneHead}>
      <strong>{confirm.table.source}</strong>
      <Button size="compact-xs" variant="subtle" onClick={onHide} title={confirm.table.hideDocument}>
        {confirm.table.hide} ({keysText('document')})
      </Button>
    </div>
  );
}
