/** `sauro start`: the ordered list of what happens before the first page, and of what happens at the end. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, loadConfig, type StartOptions } from '../config.ts';
import { lockFolder } from '../db/instance-lock.ts';
import { openDatabase } from '../db/open.ts';
import { isEnough, RESERVE_BYTES, roomOf } from '../disk-space.ts';
import { openPort } from '../http/listen.ts';
import { createFileLogger, createOutputLogger } from '../logger.ts';
import { codeOf, messageOf, StartupError } from '../shared/errors.ts';
import { builtWeb } from './built-web.ts';
import { greeting } from './greeting.ts';

/** Serves until it is asked to stop; resolves to the exit status. */
export async function runStart(args: string[]): Promise<number> {
  const config = loadConfig(parseOptions(args));
  const stopping = Promise.withResolvers<number>();
  onStop(() => stopping.resolve(0));
  stopping.promise.catch(() => undefined);
  const undo: (() => Promise<void>)[] = [];
  try {
    makeDataFolder(config);
    await requireRoom(config);
    const lock = await lockFolder(config.dataDir);
    undo.push(() => lock.release());
    const logger = config.logToOutput
      ? createOutputLogger(config.logLevel)
      : createFileLogger(config.logLevel, join(config.dataDir, 'logs'));
    const server = await openPort(config);
    undo.push(() => server.close());
    const building = builtWeb(config.dataDir);
    const loading = import('../serve.ts');
    building.catch(() => undefined);
    const opened = await openDatabase(config, logger, stopping.reject);
    undo.splice(1, 0, () => opened.close());
    const { serve } = await loading;
    const served = await serve(
      { config, logger, database: opened.database, clock: () => new Date() },
      await building,
    );
    undo.push(() => served.stop());
    server.serve(served.app);
    const place = { host: config.host, port: server.port, publicUrl: config.publicUrl };
    const machine = { name: hostname(), cards: networkInterfaces() };
    process.stdout.write(greeting(place, machine, served.setupToken) + served.notice);
    return await stopping.promise;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/**
 * Asked to stop by a signal, or because the program that started us has ended (bin/sauro.mjs). A second signal
 * must not cut the stopping short: Ctrl-C reaches us from the terminal and again through whoever started us.
 */
function onStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  process.channel?.unref();
}

function makeDataFolder({ dataDir }: Config): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reasons: Record<string, string> = {
      EACCES: 'không có quyền ghi',
      EPERM: 'không có quyền ghi',
      EROFS: 'ổ đĩa chỉ cho đọc',
      ENOTDIR: 'trên đường dẫn có một tệp, không phải thư mục',
      EEXIST: 'đã có một tệp trùng tên',
    };
    const reason = reasons[codeOf(error) ?? ''] ?? messageOf(error);
    throw new StartupError(
      `Không dùng được thư mục dữ liệu ${dataDir}: ${reason}. Chọn thư mục khác bằng SAURO_DATA.`,
      {
        cause: error,
      },
    );
  }
}

/** With less, the first writes of the start might already stop PostgreSQL. */
async function requireRoom({ dataDir }: Config): Promise<void> {
  const room = await roomOf(dataDir);
  if (!room || isEnough(room)) return;
  const [free, needed] = [room.free, RESERVE_BYTES].map((bytes) => Math.floor(bytes / 1024 / 1024));
  throw new StartupError(
    `Ổ đĩa đã đầy: nơi chứa ${dataDir} chỉ còn ${free} MB trống, cần ít nhất ${needed} MB. ` +
      'Vui lòng giải phóng chỗ trống rồi chạy lại; dữ liệu đã ghi không mất.',
  );
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
