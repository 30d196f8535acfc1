/** One-time codes (RFC 6238: SHA-1, 30 seconds, 6 digits), each good once. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from '../db/connect.ts';
import { Invalid } from '../shared/errors.ts';

const STEP_MS = 30_000;
const DIGITS = 6;
/** Clocks of telephones are a little wrong, and people type slowly: the step before and the one after count. */
const STEPS_AROUND = [0, -1, 1];

/** @returns the time step that a time lies in */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / STEP_MS);
}

/** The code of one time step (RFC 4226). */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** The time step around now that this is the code of; undefined when it is of none. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const given = Buffer.from(code);
  return STEPS_AROUND.map((offset) => stepAt(now) + offset).find((step) => {
    const right = Buffer.from(codeOf(secret, step));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/**
 * Uses a code up. Of several requests with one code exactly one gets past here.
 * @param openSecret decrypts the secret as it is kept
 * @returns the secret
 * @throws Invalid when it is wrong or has been used
 */
export async function useCode(
  db: Db,
  { userId, code, now }: { userId: string; code: string; now: Date },
  openSecret: (kept: string) => Promise<string>,
): Promise<string> {
  const kept = await db
    .selectFrom('auth.two_factor')
    .select('secret')
    .where('userId', '=', userId)
    .executeTakeFirst();
  const secret = kept && (await openSecret(kept.secret));
  const step = secret && stepOfCode(secret, code, now);
  if (!step)
    throw wrong(
      'Mã chưa đúng. Vui lòng nhập mã đang hiện trong ứng dụng; nếu vẫn chưa được, vui lòng xem điện thoại có đúng giờ không.',
    );
  const used = await db
    .updateTable('auth.two_factor')
    .set({ lastStep: step })
    .where('userId', '=', userId)
    .where((or) => or.or([or('lastStep', 'is', null), or('lastStep', '<', step)]))
    .returning('id')
    .executeTakeFirst();
  if (!used)
    throw wrong('Mã này đã dùng rồi. Vui lòng chờ mã kế tiếp hiện trong ứng dụng, không quá 30 giây.');
  return secret;
}

const wrong = (text: string): Invalid => new Invalid([{ field: 'code', text }]);
