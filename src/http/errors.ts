/** The one translator from what was thrown to what a person and a program read. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from '../logger.ts';
import {
  AppError,
  causesOf,
  codeOf,
  Conflict,
  DiskFull,
  Forbidden,
  Invalid,
  isDiskFull,
  NotFound,
  TooMany,
  Unauthenticated,
  Unavailable,
} from '../shared/errors.ts';
import type { Problem } from './problem.ts';

/** @returns the handler for Hono's `onError` */
export function translateErrors(logger: Logger) {
  return (thrown: Error, context: Context): Response => {
    const requestId = String(context.get('requestId'));
    const error = meant(thrown);
    const { status, problem } = describe(error, requestId);
    if (status >= 500) logger.error({ err: thrown, requestId }, 'Lỗi khi xử lý yêu cầu');
    else if (error !== thrown)
      logger.warn({ err: thrown, requestId }, 'Cơ sở dữ liệu từ chối giá trị được gửi đến');
    if (error instanceof TooMany || error instanceof Unavailable)
      context.header('Retry-After', String(error.retryAfter));
    return context.json(problem, status, { 'Content-Type': 'application/problem+json' });
  };
}

/** What the world below did to us may come wrapped by a library, and is nothing that the library knows. */
function meant(thrown: Error): Error {
  const away = causesOf(thrown).find((cause) => cause instanceof Unavailable);
  if (away) return away;
  if (isDiskFull(thrown)) return new DiskFull({ cause: thrown });
  if (causesOf(thrown).some((cause) => BAD_VALUES.has(codeOf(cause) ?? '')))
    return new Invalid([{ field: '', text: BAD_VALUE }], { cause: thrown });
  return thrown;
}

function describe(error: Error, requestId: string): { status: ContentfulStatusCode; problem: Problem } {
  const answer = (status: ContentfulStatusCode, title: string, more: Partial<Problem> = {}) => ({
    status,
    problem: { type: 'about:blank', status, title, requestId, ...more },
  });
  if (error instanceof Invalid) return answer(422, 'Chưa thực hiện được:', { errors: [...error.errors] });
  if (error instanceof Conflict)
    return answer(409, error.message, { possible: [...error.possible], ...error.details });
  if (error instanceof NotFound) return answer(404, error.message);
  if (error instanceof Forbidden) return answer(403, error.message, error.code ? { code: error.code } : {});
  if (error instanceof Unauthenticated) return answer(401, error.message);
  if (error instanceof TooMany) return answer(429, error.message);
  if (error instanceof Unavailable) return answer(503, error.message);
  if (error instanceof DiskFull) return answer(507, error.message);
  if (error instanceof HTTPException)
    return answer(error.status, TITLES[error.status] ?? 'Yêu cầu không thực hiện được.');
  if (error instanceof AppError) return answer(400, error.message);
  return answer(500, `Có lỗi trong hệ thống. Mã tra cứu: ${requestId}.`);
}

/**
 * PostgreSQL's words for values that no column can hold: characters, numbers, dates, lengths out of range. The
 * schemas refuse them before and name the field; this is the net below.
 */
const BAD_VALUES = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05']);
const BAD_VALUE = 'Có giá trị không lưu được: ký tự lạ, hoặc số, ngày ngoài phạm vi. Vui lòng kiểm tra lại.';

const TITLES: Record<number, string> = {
  400: 'Yêu cầu không đọc được.',
  413: 'Nội dung gửi lên quá lớn.',
};
