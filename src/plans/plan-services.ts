/** What the plans domain keeps running: the file store, the queue of readings, pictures of pages. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Database, TenantTx } from '../db/database.ts';
import type { DiskSpace } from '../disk-space.ts';
import type { Logger } from '../logger.ts';
import { readInWorker } from '../reading/worker/read-in-worker.ts';
import { loadRegisteredRows } from './confirmed/registered-rows.ts';
import { draftOpener } from './draft/open-draft.ts';
import { createFileStore, type FileStore } from './intake/file-store.ts';
import { createPagePictures, type PagePictures } from './intake/page-pictures.ts';
import { createReadingQueue, type ReadingQueue } from './intake/reading-queue.ts';

export interface PlanServices {
  files: FileStore;
  readings: ReadingQueue;
  pictures: PagePictures;
  /** Clears away what a crash left half received, and takes up what waits to be read. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What the routes of this domain work with. */
export interface PlanRouteServices {
  database: Database;
  plans: PlanServices;
  /** What units owe follows the plans that are in force. */
  renewDuties: (tx: TenantTx) => Promise<unknown>;
  /** @throws Conflict as long as rows of a plan that another goes on from wait for a decision */
  mayEndPlan: (tx: TenantTx, planId: string) => Promise<void>;
}

export function createPlanServices(ground: {
  config: Pick<Config, 'dataDir'>;
  database: Database;
  disk: DiskSpace;
  logger: Logger;
}): PlanServices {
  const { config, database, disk, logger } = ground;
  const files = createFileStore(config.dataDir);
  const openDraft = draftOpener(loadRegisteredRows);
  const readings = createReadingQueue({ database, disk, files, logger, read: readInWorker, openDraft });
  const pictures = createPagePictures(files, join(config.dataDir, 'cache', 'pages'), disk);
  return {
    files,
    readings,
    pictures,
    start: async () => {
      await files
        .removeLeftovers()
        .catch((error: unknown) => logger.warn({ err: error }, 'Không dọn được tệp tải lên dở dang'));
      readings.start();
    },
    stop: async () => {
      await readings.stop();
      await pictures.stop();
    },
  };
}
