/** The statements of a command, recorded on their way to PostgreSQL, to be run again bare: the yardstick of its cost. */
import type pg from 'pg';

interface Statement {
  text: string;
  values: unknown[];
}

export interface Recorded {
  start(): void;
  /** What was sent since the start. */
  stop(): Statement[];
  /** Remembers how things stand before a command. */
  mark(): Promise<void>;
  /** Takes the command back, so that its statements can run again. */
  undo(): Promise<void>;
  /** One after the other over one connection of the pool, as the command had them. */
  replay(statements: readonly Statement[]): Promise<void>;
}

type Query = (text: string | { text: string; values?: unknown[] }, values?: unknown[]) => Promise<unknown>;

/** @param owner login that may take rows back, which the application may not */
export function recordingPool(
  pool: pg.Pool,
  owner: pg.Pool,
  communeCode: string,
): { pool: pg.Pool; recorded: Recorded } {
  let sent: Statement[] | undefined;
  const recording = new Proxy(pool, {
    get: (target, property) => {
      if (property !== 'connect') {
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      }
      return async () => withRecording(await target.connect(), (statement) => sent?.push(statement));
    },
  });
  let marked: { at: Date; seq: number; hash: string } | undefined;
  return {
    pool: recording,
    recorded: {
      start: () => {
        sent = [];
      },
      stop: () => {
        const statements = sent ?? [];
        sent = undefined;
        return statements;
      },
      mark: async () => {
        await owner.query('DROP TABLE IF EXISTS bench_item');
        await owner.query('CREATE TABLE bench_item AS SELECT * FROM duty_item WHERE state <> $$received$$');
        const { rows } = await owner.query<{ seq: string; hash: string }>(
          'SELECT seq, hash FROM audit_head WHERE commune_code = $1',
          [communeCode],
        );
        marked = { at: new Date(), seq: Number(rows[0]?.seq ?? 0), hash: rows[0]?.hash ?? '' };
      },
      undo: async () => {
        if (marked) await takeBack(owner, communeCode, marked);
      },
      replay: async (statements) => {
        const client = await pool.connect();
        for (const { text, values } of statements) await client.query(text, values);
        client.release();
      },
    },
  };
}

function withRecording(client: pg.PoolClient, record: (statement: Statement) => void): pg.PoolClient {
  return new Proxy(client, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== 'query') return (value as () => unknown).bind(target);
      return ((text: string, values: unknown[] = []) => {
        record({ text, values });
        return (value as Query).call(target, text, values);
      }) as unknown;
    },
  });
}

async function takeBack(
  owner: pg.Pool,
  communeCode: string,
  { at, seq, hash }: { at: Date; seq: number; hash: string },
): Promise<void> {
  await owner.query('DELETE FROM report_step WHERE taken_at >= $1', [at]);
  await owner.query('DELETE FROM observation WHERE sent_at >= $1', [at]);
  await owner.query('DELETE FROM done_command WHERE at >= $1', [at]);
  await owner.query('DELETE FROM audit_entry WHERE commune_code = $1 AND seq > $2', [communeCode, seq]);
  await owner.query('UPDATE audit_head SET seq = $2, hash = $3 WHERE commune_code = $1', [
    communeCode,
    seq,
    hash,
  ]);
  await owner.query(`UPDATE duty_item i SET state = b.state, draft = b.draft, answer_id = b.answer_id,
    received_id = b.received_id, version = b.version
    FROM bench_item b WHERE b.duty_id = i.duty_id AND b.thing_id = i.thing_id`);
}
