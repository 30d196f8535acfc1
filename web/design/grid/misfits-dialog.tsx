import { Button, Group } from '@mantine/core';
import { useTexts } from '../../i18n/texts.tsx';
import { CancelButton, Dialog } from '../dialog.tsx';
import type { Misfit, Outcome, PlaceChange } from './changes.ts';

/** Named one by one up to here. */
const NAMED = 8;

interface MisfitsDialogProps {
  outcome: Outcome;
  /** What a cell is called: its line and its column; undefined outside of the table. */
  nameOf: (place: Misfit) => string | undefined;
  onSettle: (rest: readonly PlaceChange[]) => void;
}

/** Which cells cannot hold what is to stand in them; nothing has changed so far. */
export function MisfitsDialog({ outcome, nameOf, onSettle }: MisfitsDialogProps) {
  const { grid } = useTexts();
  const { misfits, changes } = outcome;
  const further = misfits.length - NAMED;
  return (
    <Dialog onClose={() => onSettle([])} title={grid.misfitsTitle(misfits.length)} size="lg">
      <p>{grid.misfitsText}</p>
      <ul>
        {misfits.slice(0, NAMED).map((misfit) => {
          const name = nameOf(misfit);
          return (
            <li key={`${misfit.row} ${misfit.column}`}>
              <strong>{name ?? grid.outside}</strong>: “{misfit.text}”.{' '}
              {name !== undefined && (misfit.hint ?? grid.locked)}
            </li>
          );
        })}
        {further > 0 && <li>{grid.misfitsMore(further)}</li>}
      </ul>
      <Group justify="flex-end">
        <CancelButton />
        {changes.length > 0 && (
          <Button data-autofocus onClick={() => onSettle(changes)}>
            {grid.changeRest(changes.length)}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
