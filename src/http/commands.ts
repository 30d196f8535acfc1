/**
 * A command sent twice (double click, lost answer) is done once. The client names it in Idempotency-Key; the
 * name is written with the change itself (audit/record-audit.ts), the answer is kept for whoever asks again.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Database } from '../db/database.ts';
import type { Logger } from '../logger.ts';
import { AlreadyDone, Invalid } from '../shared/errors.ts';
import type { HttpEnv } from './router.ts';

const KEY = /^[\w-]{8,100}$/;
const LONGEST_KEPT_ANSWER = 64 * 1024;
/** Bytes; more than any request may have. */
const MOST_PASSED_OVER = 200 * 1024 * 1024;

export function commands(database: Database, logger: Logger): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const id = context.req.header('idempotency-key');
    const session = context.get('person')?.session;
    if (!id || !session || context.req.method === 'GET') return await next();
    if (!KEY.test(id)) throw new Invalid([{ field: 'Idempotency-Key', text: 'Mã lệnh không hợp lệ.' }]);
    const who = { communeCode: session.communeCode, userId: session.userId };
    const done = await findDone(database, who, id);
    if (done) {
      await passOver(context.req.raw);
      return answerAgain(context, done);
    }
    context.set('commandId', id);
    await next();
    if (context.res.ok && !context.get('confidential'))
      await keepAnswer(database, who, id, context.res.clone()).catch((error: unknown) =>
        // The change itself is committed with the command's name; whoever repeats it is told that it is done.
        logger.warn({ err: error }, 'Không giữ được câu trả lời của lệnh'),
      );
    return undefined;
  };
}

/** Some browsers take an answer only after they have sent everything. */
async function passOver({ body }: Request): Promise<void> {
  const reader = body?.getReader();
  for (let size = 0; reader && size < MOST_PASSED_OVER; ) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
  }
}

interface Who {
  communeCode: string;
  userId: string;
}

async function findDone(database: Database, { communeCode, userId }: Who, id: string) {
  return await database.withTenant(communeCode, { userId, name: '' }, (tx) =>
    tx.db
      .selectFrom('done_command')
      .select(['status', 'response'])
      .where('commune_code', '=', communeCode)
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst(),
  );
}

function answerAgain(
  context: Context<HttpEnv>,
  { status, response }: { status: number | null; response: unknown },
): Response {
  if (status === null) throw new AlreadyDone();
  context.header('Idempotent-Replayed', 'true');
  return context.json(response ?? {}, status as ContentfulStatusCode);
}

/** Only commands that changed something have a row to keep the answer in. */
async function keepAnswer(database: Database, { communeCode, userId }: Who, id: string, response: Response) {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return;
  const text = await response.text();
  if (text.length > LONGEST_KEPT_ANSWER) return;
  await database.withTenant(communeCode, { userId, name: '' }, (tx) =>
    tx.db
      .updateTable('done_command')
      .set({ status: response.status, response: text })
      .where('commune_code', '=', communeCode)
      .where('id', '=', id)
      .execute(),
  );
}
