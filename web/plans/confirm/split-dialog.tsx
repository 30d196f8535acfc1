import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { type Cut, type Half, proposedShares, type RegisterDraftRow, splitPlaces } from './split-row.ts';
import { SplitShares } from './split-shares.tsx';

interface SplitDialogProps {
  row: RegisterDraftRow;
  onSplit: (cut: Cut) => void;
  onClose: () => void;
}

/**
 * Asks where a row falls apart, and shows what each half gets; the likely place is proposed, so that usually Enter is
 * enough.
 */
export function SplitDialog({ row, onSplit, onClose }: SplitDialogProps) {
  const { confirm } = useTexts();
  const name = row.value.name;
  const places = splitPlaces(name);
  const [at, setAt] = useState(places[0] ?? name.length);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Half>>(new Map());
  const shares = proposedShares(row, at).map((share) => {
    const half = chosen.get(share.cell);
    return half === undefined ? share : { ...share, half, told: true };
  });
  const split = () => onSplit({ at, shares });
  const field = useRef<HTMLTextAreaElement>(null);
  const possible = name.slice(0, at).trim() !== '' && name.slice(at).trim() !== '';
  const put = (place: number) => {
    setAt(place);
    field.current?.setSelectionRange(place, place);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && places.length > 0) {
      event.preventDefault();
      const next = places.find((place) => place > at) ?? places[0];
      if (next !== undefined) put(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (possible) split();
    }
  };
  return (
    <Dialog onClose={onClose} title={confirm.splitTitle} size="lg">
      <p>{confirm.splitText}</p>
      <Textarea
        ref={field}
        data-autofocus
        readOnly
        autosize
        label={confirm.splitPlace}
        value={name}
        onFocus={(event) => event.currentTarget.setSelectionRange(at, at)}
        onSelect={(event) => setAt(event.currentTarget.selectionStart)}
        onKeyDown={keys}
      />
      <dl>
        <dt>{confirm.splitFirst}</dt>
        <dd>{name.slice(0, at)}</dd>
        <dt>{confirm.splitSecond}</dt>
        <dd>{name.slice(at)}</dd>
      </dl>
      {possible && (
        <SplitShares
          row={row}
          shares={shares}
          onShare={(cell, half) => setChosen(new Map([...chosen, [cell, half]]))}
        />
      )}
      <DialogActions action={confirm.splitAt} disabled={!possible} onAct={split} />
    </Dialog>
  );
}
