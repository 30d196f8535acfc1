/** The database of this installation: embedded or existing, migrated, with the application's pool open. */
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import type { StartupError } from '../shared/errors.ts';
import { type AppLogin, createPool } from './connect.ts';
import { createDatabase, type Database } from './database.ts';
import { runningEmbedded, startEmbedded } from './embedded/start.ts';
import { prepareExternal } from './external.ts';
import { migrate } from './migrate.ts';

export interface OpenDatabase {
  database: Database;
  pool: pg.Pool;
  ownerUrl: string;
  /** Closes the pool, and stops PostgreSQL when it is ours. */
  close(): Promise<void>;
}

/** @throws StartupError with a text for people */
export async function openDatabase(
  config: Config,
  logger: Logger,
  onLost: (reason: StartupError) => void,
): Promise<OpenDatabase> {
  const server = await openServer(config, logger, onLost);
  try {
    await migrate(server.ownerUrl);
    const pool = createPool(server.login, logger);
    const database = createDatabase(pool, () => new Date());
    const close = async (): Promise<void> => {
      await database.close();
      await server.stop();
    };
    return { database, pool, ownerUrl: server.ownerUrl, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * For commands beside a running server: its database when it runs, else one started for the command.
 * @throws StartupError when there is no data
 */
export async function openForCommand(config: Config, logger: Logger): Promise<OpenDatabase> {
  if (config.database) return await openDatabase(config, logger, () => undefined);
  const running = runningEmbedded(config.dataDir);
  if (!running) return await openDatabase(config, logger, () => undefined);
  const pool = createPool({ url: running.appUrl, setRole: false }, logger);
  const database = createDatabase(pool, () => new Date());
  return { database, pool, ownerUrl: running.ownerUrl, close: () => database.close() };
}

/** The server alone, nothing migrated: for restoring a backup into it. */
export async function openBare(config: Config, logger: Logger): Promise<Server> {
  return await openServer(config, logger, () => undefined);
}

export interface Server {
  ownerUrl: string;
  login: AppLogin;
  stop(): Promise<void>;
}

async function openServer(
  config: Config,
  logger: Logger,
  onLost: (reason: StartupError) => void,
): Promise<Server> {
  if (config.database) {
    const { ownerUrl, appUrl } = config.database;
    return { ownerUrl, login: await prepareExternal(ownerUrl, appUrl), stop: async () => undefined };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, logger, onLost });
  return {
    ownerUrl: embedded.ownerUrl,
    login: { url: embedded.appUrl, setRole: false },
    stop: () => embedded.stop(),
  };
}
