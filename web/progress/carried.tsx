/** What was carried over from an earlier period: marked as such until a person says that it holds. */
import { Button } from '@mantine/core';
import type { DutyItem } from '../../src/progress/contract.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Entry } from './use-entry.ts';

/** On the card of a row: from which period, and the one tap that confirms it. */
export function CarriedRow({ item, entry }: { item: DutyItem; entry: Entry }) {
  const { progress } = useTexts();
  const from = entry.store.carriedFrom(item);
  if (from === undefined) return null;
  return (
    <div className="notice row-between">
      {progress.carried.from(from)}
      <Button variant="default" onClick={() => entry.store.confirm(item)}>
        {progress.carried.confirm}
      </Button>
    </div>
  );
}

/** Above the rows of a form: one act confirms all of them. */
export function CarriedRows({ items, entry }: { items: readonly DutyItem[]; entry: Entry }) {
  const { progress } = useTexts();
  const carried = items.filter((item) => entry.store.carriedFrom(item) !== undefined);
  if (carried.length === 0) return null;
  const count = numberText(carried.length);
  return (
    <div className="notice row-between">
      {progress.carried.all(count)}
      <Button
        variant="default"
        onClick={() => {
          for (const item of carried) entry.store.confirm(item);
        }}
      >
        {progress.carried.confirmAll(count)}
      </Button>
    </div>
  );
}
