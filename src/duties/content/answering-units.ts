/** Which units answer for tasks today. */
import type { TenantTx } from '../../db/database.ts';
import { leadUnitOf } from '../provider.ts';
import { loadAskedUnits } from './task-provider-store.ts';
import { loadLed } from './updaters.ts';

/** By task: the units that are asked, each by itself, else the one that leads, also where a post of it is named. */
export interface Answering {
  unitIds: string[];
  /** They are asked one by one. */
  several: boolean;
}

export async function loadAnswering(tx: TenantTx, ids: readonly string[]): Promise<Map<string, Answering>> {
  const asked = await loadAskedUnits(tx, ids);
  return new Map(
    (await loadLed(tx, ids)).map(({ id, owners }) => {
      const several = asked.get(id);
      const lead = leadUnitOf(owners);
      const unitIds = several ? [...several] : 'unitId' in lead ? [lead.unitId] : [];
      return [id, { unitIds, several: several !== undefined }];
    }),
  );
}
