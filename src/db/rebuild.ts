/**
 * Data that is derived from other data by a rule of the program, and stored, carries the version of the rule. After
 * an upgrade, or the restoring of an older backup, what an older rule made is made anew: in the background, since
 * until then it is merely found less well.
 */
import type { Logger } from '../logger.ts';
import { type Database, type TenantTx } from './database.ts';
import { SYSTEM } from '../shared/who-acts.ts';

/** Makes up to `limit` rows of a commune anew that an older rule made. @returns how many; 0 when none is left */
export type Rebuild = (tx: TenantTx, limit: number) => Promise<number>;

export interface Rebuilding {
  start(): void;
  /** Waits until nothing made by an older rule is left. */
  idle(): Promise<void>;
  /** Waits for the batch under way; what is left is taken up at the next start. */
  stop(): Promise<void>;
}

/** Rows in one transaction: their locks are held for some tens of milliseconds. */
const BATCH = 500;

export function createRebuilding(ground: {
  database: Database;
  logger: Logger;
  communes: () => Promise<string[]>;
  rebuilds: readonly Rebuild[];
}): Rebuilding {
  const { database, logger, communes, rebuilds } = ground;
  let stopping = false;
  let round: Promise<void> = Promise.resolve();

  const rebuildAll = async (): Promise<void> => {
    const started = performance.now();
    let rows = 0;
    for (const commune of await communes()) {
      for (const rebuild of rebuilds) {
        for (let done = BATCH; done > 0 && !stopping; rows += done)
          done = await database.withTenant(commune, SYSTEM, (tx) => rebuild(tx, BATCH));
      }
    }
    if (rows > 0)
      logger.info({ rows, ms: Math.round(performance.now() - started) }, 'Đã lập lại dữ liệu tìm kiếm');
  };

  return {
    start: () => {
      round = rebuildAll().catch((error: unknown) =>
        logger.error({ err: error }, 'Chưa lập lại được dữ liệu tìm kiếm; sẽ làm tiếp ở lần chạy sau'),
      );
    },
    idle: () => round,
    stop: async () => {
      stopping = true;
      await round;
    },
  };
}
