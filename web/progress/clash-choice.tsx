import { Button } from '@mantine/core';
import { useTexts } from '../i18n/texts.tsx';
import type { EntryStore, Row } from './entry-store.ts';

interface ClashChoiceProps<D extends object> {
  row: Row<D>;
  store: EntryStore<D>;
}

/** Of two texts for the same row, the own one or the one that somebody else typed meanwhile. */
export function ClashChoice<D extends object>({ row, store }: ClashChoiceProps<D>) {
  const { progress } = useTexts();
  return (
    <div className="acts">
      <Button size="xs" variant="default" onClick={() => store.keepMine(row)}>
        {progress.clash.keepMine}
      </Button>
      <Button size="xs" variant="default" onClick={() => store.takeTheirs(row)}>
        {progress.clash.takeTheirs}
      </Button>
    </div>
  );
}
