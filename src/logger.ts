/** The one logger. Secrets and personal data are cut out here, so that no caller has to remember. */
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

const REDACTED = [
  'password',
  'newPassword',
  'currentPassword',
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
