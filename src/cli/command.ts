/** What the commands beside the server share: options, database, lock. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, loadConfig } from '../config.ts';
import { lockFolder } from '../db/instance-lock.ts';
import { type OpenDatabase, openForCommand } from '../db/open.ts';
import { createLogger } from '../logger.ts';
import { StartupError } from '../shared/errors.ts';

/**
 * Takes the folder when no server runs on it, so that none starts meanwhile; works beside a running one.
 * @throws StartupError when there is no data of ours
 */
export async function withDatabase<T>(
  data: string | undefined,
  work: (opened: OpenDatabase, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig({ ...(data && { data }) });
  if (!existsSync(config.database ? config.dataDir : join(config.dataDir, 'postgres')))
    throw new StartupError(
      `Thư mục ${config.dataDir} không có dữ liệu của Sáu Rõ. Vui lòng kiểm tra --data hoặc SAURO_DATA.`,
    );
  const lock = await lockFolder(config.dataDir).catch((error: unknown) => {
    if (error instanceof StartupError) return undefined;
    throw error;
  });
  try {
    const opened = await openForCommand(config, createLogger('silent'));
    try {
      return await work(opened, config);
    } finally {
      await opened.close();
    }
  } finally {
    await lock?.release();
  }
}
