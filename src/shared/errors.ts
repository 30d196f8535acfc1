/**
 * The few errors that a person may see. `message` is the text for people, in Vietnamese; what helps only a
 * developer belongs in `cause`. They are translated to HTTP in one place, `src/http/errors.ts`.
 */

export class AppError extends Error {
  override readonly name: string = 'AppError';
}

/** What was asked for does not exist, or must look as if it did not. */
export class NotFound extends AppError {
  override readonly name = 'NotFound';
}

/** Nobody is signed in. */
export class Unauthenticated extends AppError {
  override readonly name = 'Unauthenticated';

  /** Stays to be read on a screen that comes back after signing in again. */
  constructor(
    message = 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết: việc vừa rồi chưa được thực hiện. Vui lòng đăng nhập rồi làm lại; nội dung đang nhập vẫn còn.',
  ) {
    super(message);
  }
}

export class Forbidden extends AppError {
  override readonly name = 'Forbidden';
  /** Tells a program what must be done first, where something can be done. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

/** The state of things does not allow it now; `possible` says what can be done instead. */
export class Conflict extends AppError {
  override readonly name: string = 'Conflict';
  readonly possible: readonly string[];
  /** What the screen needs to go on, sent beside the text: the rows as they now stand, the blockers … */
  readonly details: Readonly<Record<string, unknown>> = {};

  constructor(message: string, possible: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.possible = possible;
  }
}

/** The command was done before and its answer is not at hand any more. */
export class AlreadyDone extends Conflict {
  override readonly name = 'AlreadyDone';
  override readonly details = { code: 'already-done' };

  constructor() {
    super('Lệnh này đã được thực hiện.', ['Tải lại trang để xem kết quả']);
  }
}

export interface FieldError {
  text: string;
  field: string;
}

/** What was sent is not acceptable; each entry names the field and says what to change. */
export class Invalid extends AppError {
  override readonly name = 'Invalid';
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[], options?: ErrorOptions) {
    super(errors.map((error) => error.text).join(' '), options);
    this.errors = errors;
  }
}

/** Too many attempts; try again after `retryAfter` seconds. */
export class TooMany extends AppError {
  override readonly name = 'TooMany';
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** Something that the program stands on is away for a moment; try again after `retryAfter` seconds. */
export class Unavailable extends AppError {
  override readonly name = 'Unavailable';
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number, options?: ErrorOptions) {
    super(message, options);
    this.retryAfter = retryAfter;
  }
}

/** Nothing more can be written; reading goes on. */
export class DiskFull extends AppError {
  override readonly name = 'DiskFull';

  constructor(options?: ErrorOptions) {
    super(
      'Ổ đĩa đã đầy nên việc này chưa thực hiện được; dữ liệu đã lưu không mất, việc xem vẫn dùng được. ' +
        'Vui lòng báo người quản trị giải phóng chỗ trống trên máy chủ rồi làm lại.',
      options,
    );
  }
}

/** The program cannot start or go on: shown on one line by the command line, exit code 1, no stack. */
export class StartupError extends AppError {
  override readonly name = 'StartupError';
}

/** The text for a person of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The operating system's error code ("ENOENT"), or PostgreSQL's SQLSTATE, when there is one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** ENOSPC and EDQUOT are the system's, 53100 is PostgreSQL's. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whoever noticed it, and however often it was wrapped since. */
export function isDiskFull(error: unknown): boolean {
  return causesOf(error).some((cause) => cause instanceof DiskFull || DISK_FULL.has(codeOf(cause) ?? ''));
}

/** The error, what caused it, what caused that … */
export function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && !chain.includes(link); ) {
    chain.push(link);
    link = link instanceof Error ? link.cause : undefined;
  }
  return chain;
}
