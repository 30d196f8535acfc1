/** What rooms further down keep on a person's desk; each gives its parts (`src/services.ts`). */
import type { TenantTx } from '../../db/database.ts';
import type { AccountRow } from '../store.ts';
import type { DeskItem, DeskPartName } from './contract.ts';

export interface DeskPart {
  name: DeskPartName;
  list: (tx: TenantTx, person: AccountRow) => Promise<DeskItem[]>;
  /**
   * What names the person is the other's from now on, in the log too. Absent where nothing has to move: what waits for
   * a role goes with the role, what was typed stays under the name of whoever typed it.
   * @param ids of the items that go
   */
  move?: (tx: TenantTx, from: string, to: string, ids: readonly string[]) => Promise<void>;
}
