/** The one logger. Secrets and personal data are cut out here, so that no caller has to remember. */
import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

const REDACTED = [
  'password',
  'newPassword',
  'currentPassword',
  'oneTimePassword',
  'token',
  'secret',
  'email',
  'authorization',
  'cookie',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: '[đã ẩn]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

const MOST_BYTES = 10 * 1024 * 1024;
const LOOK_EVERY_MS = 10 * 60 * 1000;

/** Writes to `folder/sauro.log`; one older file is kept when it grows too large. */
export function createFileLogger(level: string, folder: string): Logger {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sauro.log');
  const destination = pino.destination({ dest: path, sync: true, append: true });
  const turnOver = (): void => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < MOST_BYTES) return;
    renameSync(path, join(folder, 'sauro.1.log'));
    destination.reopen();
  };
  turnOver();
  setInterval(turnOver, LOOK_EVERY_MS).unref();
  return createLogger(level, destination);
}
