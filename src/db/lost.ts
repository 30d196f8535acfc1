/** PostgreSQL is away: killed, restarting, or out of reach. Known here, so that nobody else has to recognise it. */
import { codeOf, messageOf, Unavailable } from '../shared/errors.ts';

const RETRY_SECONDS = 2;

/** SQLSTATEs beside class 08 (connection): shut down by an administrator or a crash, starting up, no place left. */
const LOST_STATES = new Set(['57P01', '57P02', '57P03', '53300']);
const LOST_SOCKETS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What the library `pg` says without a code. */
const LOST_MESSAGES =
  /^(Connection terminated|timeout expired|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable)/;

/** @param error as the driver threw it */
export function isLost(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return (
    /^08\w{3}$/.test(code) ||
    LOST_STATES.has(code) ||
    LOST_SOCKETS.has(code) ||
    LOST_MESSAGES.test(messageOf(error))
  );
}

/** The result of `work`. @throws Unavailable when the database was lost on the way; else what `work` throws */
export async function tellingLoss<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isLost(error)) throw error;
    throw new Unavailable(
      'Cơ sở dữ liệu tạm thời chưa trả lời, phần mềm đang tự khôi phục. Vui lòng thử lại sau vài giây; những gì đã lưu không mất.',
      RETRY_SECONDS,
      { cause: error },
    );
  }
}
