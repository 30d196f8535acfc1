/** Bodies of the commune that are no longer there under their name. */
import type { TenantTx } from '../../db/database.ts';
import { listUnits } from '../../organisation/store.ts';
import { todayInVietnam } from '../../shared/dates.ts';

/** Names that no present unit bears, nor as one of its other names. */
export async function loadFormerBodies(tx: TenantTx): Promise<string[]> {
  const today = todayInVietnam(tx.at);
  const units = await listUnits(tx);
  const ended = (validTo: string | undefined) => validTo !== undefined && validTo < today;
  const present = new Set(
    units
      .filter(({ validTo }) => !ended(validTo))
      .flatMap(({ name, aliases }) => [name, ...aliases].map(folded)),
  );
  return units.flatMap(({ name, validTo }) => (ended(validTo) && !present.has(folded(name)) ? [name] : []));
}

const folded = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi').trim();
