/** `sauro start`: the ordered list of what happens before the first page, and of what happens at the end. */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { loadConfig, type StartOptions } from '../config.ts';
import { lockFolder } from '../db/instance-lock.ts';
import { openDatabase } from '../db/open.ts';
import { listen } from '../http/listen.ts';
import { createLogger } from '../logger.ts';
import { createServices } from '../services.ts';
import { StartupError } from '../shared/errors.ts';

/** Serves until it is asked to stop; resolves to the exit status. */
export async function runStart(args: string[]): Promise<number> {
  const config = loadConfig(parseOptions(args));
  const logger = createLogger(config.logLevel);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(config.dataDir);
  const stopping = Promise.withResolvers<number>();
  const opened = await openDatabase(config, logger, () => stopping.resolve(1));
  const app = createApp(createServices({ config, logger, database: opened.database, clock: () => new Date() }));
  const server = await listen(app, config);
  process.stdout.write(`Sáu Rõ đang chạy tại ${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.resolve(0));
  const status = await stopping.promise;
  await server.close();
  await opened.close();
  await lock.release();
  return status;
}

function parseOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new StartupError('Tham số không đúng. Xem: sauro --help', { cause: error });
  }
}
