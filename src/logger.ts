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

/** Writes to the standard output. */
export function createOutputLogger(level: string): Logger {
  return lastingLogger(level, pino.destination({ dest: 1, ...LASTING }));
}

const MOST_BYTES = 10 * 1024 * 1024;
const LOOK_EVERY_MS = 10 * 60 * 1000;

/** Writes to `folder/sauro.log`; one older file is kept when it grows too large. */
export function createFileLogger(level: string, folder: string): Logger {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sauro.log');
  const destination = pino.destination({ dest: path, append: true, ...LASTING });
  const logger = lastingLogger(level, destination);
  const turnOver = (): void => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < MOST_BYTES) return;
      renameSync(path, join(folder, 'sauro.1.log'));
      destination.reopen();
    } catch (error) {
      logger.warn({ err: error }, 'Không xoay vòng được nhật ký');
    }
  };
  turnOver();
  setInterval(turnOver, LOOK_EVERY_MS).unref();
  return logger;
}

/** What cannot be written (a full disk) waits in this much memory; lines beyond it are dropped. */
const LASTING = { sync: true, maxLength: 64 * 1024 } as const;

/** A log that cannot be written breaks nothing; once it can be written again, it says what is missing. */
function lastingLogger(level: string, destination: ReturnType<typeof pino.destination>): Logger {
  const logger = createLogger(level, destination);
  let dropped = 0;
  destination.on('error', () => undefined);
  destination.on('drop', () => (dropped += 1));
  destination.on('drain', () => {
    if (dropped === 0) return;
    const lines = dropped;
    dropped = 0;
    logger.warn({ lines }, 'Nhật ký thiếu một số dòng vì có lúc không ghi được');
  });
  return logger;
}
