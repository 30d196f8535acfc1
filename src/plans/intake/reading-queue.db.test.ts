import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { containing } from '../../../tests/matching.ts';
import { asPerson, sessionOf, setUpCommunes } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { sampleReading } from '../../../tests/sample-plan.ts';
import type { TaskReading } from '../../reading/contract.ts';
import type { ReadingResult } from '../../reading/read-plan.ts';
import { Unreadable } from '../../reading/unreadable.ts';
import { CLAIM_SECONDS, claimNext } from './claim-import.ts';
import type { PlanImport } from './contract.ts';
import { MOST_ROWS } from '../draft/draft-limit.ts';
import { getImport } from './get-import.ts';
import { cancelImport } from './give-up-import.ts';
import { loadRegisteredRows } from '../confirmed/registered-rows.ts';
import { draftOpener } from '../draft/open-draft.ts';
import { createReadingQueue, type ReadingQueue, type ReadingQueueParts } from './reading-queue.ts';
import type { UploadedFile } from './receive-files.ts';
import { uploadPlan } from './upload-plan.ts';

const harness = useHarness();
const clerk = sessionOf('standing-office');
const actor = { userId: clerk.userId, name: clerk.name };
let queue: ReadingQueue;
let uploads = 0;

beforeAll(async () => {
  await setUpCommunes(harness);
});
beforeEach(() => {
  harness.now = new Date('2026-11-20T03:00:00Z');
});
afterEach(async () => {
  await queue.stop();
  await query(
    harness.ownerUrl,
    `UPDATE plan_import SET status = 'discarded' WHERE status IN ('queued', 'reading')`,
  );
});

function start(read: ReadingQueueParts['read']): ReadingQueue {
  const { database, disk, logger, plans } = harness.services;
  const openDraft = draftOpener(loadRegisteredRows);
  queue = createReadingQueue({ database, disk, logger, files: plans.files, read, openDraft });
  queue.start();
  return queue;
}

async function* textFile(text: string): AsyncGenerator<UploadedFile> {
  yield { name: 'ke-hoach.txt', content: Readable.from([new TextEncoder().encode(text)]) };
}

function uploadText(text: string): Promise<PlanImport> {
  const { database, plans } = harness.services;
  return uploadPlan({ database, files: plans.files }, clerk, actor, textFile(text), false);
}

async function upload(): Promise<string> {
  return (await uploadText(`Kế hoạch ${uploads++}`)).id;
}

const find = (id: string) => asPerson(harness, clerk, (tx) => getImport(tx, clerk, id));

/** A reading that waits until it is let go or stopped. */
function gatedReading() {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<ReadingResult>();
  const read: ReadingQueueParts['read'] = (_files, { signal, onProgress }) => {
    onProgress({ stage: 'recognising', done: 3, total: 9 });
    signal.addEventListener('abort', () => gate.reject(new Unreadable('cancelled')));
    begun.resolve();
    return gate.promise;
  };
  return { read, begun: begun.promise, finish: () => gate.resolve(sampleReading) };
}

/** Somebody keeps the row of an upload for himself, as a long transaction does. */
async function holdRow(id: string) {
  const client = new pg.Client({ connectionString: harness.ownerUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM plan_import WHERE id = $1 FOR UPDATE', [id]);
  const cutOff = async (): Promise<number> => {
    const { rowCount } = await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    return rowCount ?? 0;
  };
  return { cutOff, release: () => client.end() };
}

describe('reading', () => {
  it('is stored once the database is back, when it is lost just then', async () => {
    const id = await upload();
    const gated = gatedReading();
    start(gated.read);
    await gated.begun;
    const row = await holdRow(id);
    gated.finish();
    await expect.poll(row.cutOff, { timeout: 10_000 }).toBeGreaterThan(0);
    await row.release();
    await expect.poll(async () => (await find(id)).status, { timeout: 10_000 }).toBe('draft');
  });

  it('takes uploads one after the other, in their order', async () => {
    const ids = [await upload(), await upload()];
    const order: string[] = [];
    let atOnce = 0;
    start(async ([file]) => {
      expect(++atOnce).toBe(1);
      order.push(readFileSync(file?.path ?? '', 'utf8'));
      await Promise.resolve();
      atOnce--;
      return sampleReading;
    });
    await queue.idle();
    expect(order).toEqual([`Kế hoạch ${uploads - 2}`, `Kế hoạch ${uploads - 1}`]);
    for (const id of ids) expect(await find(id)).toMatchObject({ status: 'draft', counts: { tasks: 5 } });
  });

  it('shows how far it is', async () => {
    const id = await upload();
    const { read, begun, finish } = gatedReading();
    start(read);
    await begun;
    expect(queue.progressOf(id)).toEqual({ stage: 'recognising', done: 3, total: 9 });
    expect(await find(id)).toMatchObject({ status: 'reading' });
    finish();
    await queue.idle();
    expect(queue.progressOf(id)).toBeUndefined();
  });

  it('says why a file cannot be read, and goes on with the next', async () => {
    const [bad, good] = [await upload(), await upload()];
    let first = true;
    start(async () => {
      if (!first) return sampleReading;
      first = false;
      throw new Unreadable('encrypted', 'secret detail');
    });
    await queue.idle();
    expect(await find(bad)).toMatchObject({ status: 'failed', problem: containing('mật khẩu') });
    expect(await find(good)).toMatchObject({ status: 'draft' });
  });

  it('keeps what an unforeseen error says out of sight', async () => {
    const id = await upload();
    start(async () => {
      throw new TypeError('x is not a function');
    });
    await queue.idle();
    expect((await find(id)).problem).toContain('Có lỗi khi đọc tệp');
  });

  it('refuses what is too long for a draft, with the figures and the way out', async () => {
    const id = await upload();
    const { plan } = sampleReading;
    const tasks = Array.from(
      { length: MOST_ROWS },
      (_, at) => ({ ...plan.tasks[0], id: `t${at}` }) as TaskReading,
    );
    start(async () => ({ ...sampleReading, plan: { ...plan, tasks } }));
    await queue.idle();
    const found = await find(id);
    expect(found.status).toBe('failed');
    expect(found.problem).toMatch(
      /^Tìm thấy 3\.00\d chỉ tiêu, nhiệm vụ; .* tối đa 3\.000\..* tách thành nhiều tệp/,
    );
    expect(await query(harness.ownerUrl, 'SELECT 1 FROM plan_reading WHERE import_id = $1', [id])).toEqual(
      [],
    );
  });

  it('stores texts that PostgreSQL would refuse', async () => {
    const id = await upload();
    const odd = { kind: 'paragraph', id: 0, file: 0, flow: 'whole', text: 'a\0b\ud800' } as const;
    start(async () => ({ ...sampleReading, blocks: [odd] }));
    await queue.idle();
    expect(await find(id)).toMatchObject({ status: 'draft' });
  });
});

describe('stopping', () => {
  it('by a person ends the reading at once', async () => {
    const id = await upload();
    const { read, begun } = gatedReading();
    start(read);
    await begun;
    await asPerson(harness, clerk, (tx) => cancelImport(tx, clerk, id));
    queue.cancel(id);
    await queue.idle();
    expect(await find(id)).toMatchObject({ status: 'failed', problem: 'Đã dừng đọc theo yêu cầu.' });
    await expect(asPerson(harness, clerk, (tx) => cancelImport(tx, clerk, id))).rejects.toThrow('đã xong');
  });

  it('of the program puts the upload back in line, and the next start reads it', async () => {
    const id = await upload();
    const { read, begun } = gatedReading();
    start(read);
    await begun;
    await queue.stop();
    expect(await find(id)).toMatchObject({ status: 'queued' });
    start(async () => sampleReading);
    await queue.idle();
    expect(await find(id)).toMatchObject({ status: 'draft' });
  });

  it('by a crash leaves a claim that is taken up once it is old, at most three times', async () => {
    const id = await upload();
    const crash = () =>
      asPerson(harness, clerk, (tx) => claimNext(tx, '0199aaaa-0000-7000-8000-0000000000dd'));
    expect(await crash()).toMatchObject({ importId: id });
    expect(await crash()).toBeUndefined();
    for (const _ of [2, 3]) {
      harness.now = new Date(harness.now.getTime() + (CLAIM_SECONDS + 1) * 1000);
      expect(await crash()).toMatchObject({ importId: id });
    }
    harness.now = new Date(harness.now.getTime() + (CLAIM_SECONDS + 1) * 1000);
    start(async () => sampleReading);
    await queue.idle();
    expect(await find(id)).toMatchObject({ status: 'failed', problem: containing('gián đoạn') });
  });
});

it('gives an upload that comes twice at the same moment one reading', async () => {
  start(async () => sampleReading);
  const [a, b] = await Promise.all([uploadText('Cùng một tệp'), uploadText('Cùng một tệp')]);
  expect(a?.id).toBe(b?.id);
});
