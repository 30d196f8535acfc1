import { type ReactNode, useCallback } from 'react';
import { type HearField, HearUnreadable } from '../design/readable.ts';
import type { EntryStore, Row } from './entry-store.ts';

interface RowFieldsProps<D extends object> {
  row: Pick<Row<D>, 'dutyId' | 'thingId'>;
  store: EntryStore<D>;
  children: ReactNode;
}

/** The fields of one row: what cannot be read in them is known to the store, which sends nothing of the row then. */
export function RowFields<D extends object>({
  row: { dutyId, thingId },
  store,
  children,
}: RowFieldsProps<D>) {
  const hear = useCallback<HearField>(
    (field, label) => store.hearField({ dutyId, thingId }, field, label),
    [store, dutyId, thingId],
  );
  return <HearUnreadable value={hear}>{children}</HearUnreadable>;
}
