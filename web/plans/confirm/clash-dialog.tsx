import { Button, Group } from '@mantine/core';
import type { Dispatch } from 'react';
import { Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { Rows } from './change.ts';
import type { Clash, DraftAction } from './draft-state.ts';
import { facetName, facetText } from './facet-text.ts';
import { rowName } from './row-name.ts';

interface ClashDialogProps {
  clash: Clash;
  rows: Rows;
  dispatch: Dispatch<DraftAction>;
}

/** Both values side by side when two people changed one cell; saving goes on after the choice. */
export function ClashDialog({ clash, rows, dispatch }: ClashDialogProps) {
  const texts = useTexts();
  const words = texts.confirm;
  const choose = (keep: 'mine' | 'theirs') =>
    dispatch({ type: 'choose', rowId: clash.rowId, facet: clash.facet, keep });
  return (
    <Dialog onClose={() => choose('theirs')} title={words.clashTitle} closable={false} size="lg">
      <p>{words.clashText(clash.by)}</p>
      <p>
        <strong>{rowName(rows.get(clash.rowId))}</strong> · {facetName(clash.facet, texts)}
      </p>
      <dl>
        <dt>{words.clashMine}</dt>
        <dd>{facetText(clash.mine, clash.facet, texts)}</dd>
        <dt>{clash.by ?? words.clashTheirs}</dt>
        <dd>{facetText(clash.theirs, clash.facet, texts)}</dd>
      </dl>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => choose('theirs')}>
          {words.keepTheirs}
        </Button>
        <Button data-autofocus onClick={() => choose('mine')}>
          {words.keepMine}
        </Button>
      </Group>
    </Dialog>
  );
}
