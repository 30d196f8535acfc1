import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileStore, type FileStore, sha256Of } from './file-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sauro-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const store = createFileStore(folder);
const incoming = join(folder, 'files', 'incoming');
const bytes = new TextEncoder().encode('Kế hoạch hành động');
const pathOf = (sha256: string) => join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

async function* pieces(whole: Uint8Array, size = Math.ceil(whole.length / 3)): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function put(whole: Uint8Array, into: FileStore = store): Promise<string> {
  const received = await into.receive(pieces(whole));
  await received.keep();
  return received.sha256;
}

async function contentOf(sha256: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await store.read(sha256)).content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('gives back what was stored, once for the same bytes, leaving nothing behind', async () => {
  const [a, b] = await Promise.all([put(bytes), put(bytes)]);
  expect(a).toBe(sha256Of(bytes));
  expect(b).toBe(a);
  expect(new Uint8Array(await contentOf(a))).toEqual(bytes);
  expect((await store.read(a)).size).toBe(bytes.length);
  expect(await store.locate(a)).toBe(pathOf(a));
  expect(readdirSync(incoming)).toEqual([]);
});

it('gives back nothing damaged as if it were whole, and writes again what a crash of the disk cut short', async () => {
  const sha256 = await put(bytes);
  writeFileSync(pathOf(sha256), 'Kế');
  await expect(store.locate(sha256)).rejects.toThrow('damaged');
  await expect(contentOf(sha256)).rejects.toThrow('damaged');
  await put(bytes);
  expect(new Uint8Array(await contentOf(sha256))).toEqual(bytes);
});

it('keeps back the last bytes of a large damaged file, so that nobody takes it for whole', async () => {
  const large = new Uint8Array(300_000).fill(1);
  const sha256 = await put(large);
  writeFileSync(pathOf(sha256), large.fill(2));
  let sent = 0;
  const reading = (async () => {
    for await (const chunk of (await store.read(sha256)).content) sent += chunk.length;
  })();
  await expect(reading).rejects.toThrow('damaged');
  expect(sent).toBeLessThan(large.length);
});

describe('what arrives', () => {
  it('is not stored before it is kept', async () => {
    const other = new TextEncoder().encode('Bản khác');
    const received = await store.receive(pieces(other));
    expect(readdirSync(incoming)).toHaveLength(1);
    await received.discard();
    expect(readdirSync(incoming)).toEqual([]);
    expect(existsSync(pathOf(sha256Of(other)))).toBe(false);
  });

  it('is removed when the line breaks', async () => {
    const broken = (async function* () {
      yield bytes;
      throw new Error('aborted');
    })();
    await expect(store.receive(broken)).rejects.toThrow('aborted');
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('is removed at the next start when the process was killed; what another process receives now stays', async () => {
    const mine = await store.receive(pieces(bytes));
    writeFileSync(join(incoming, 'another.1'), 'now');
    writeFileSync(join(incoming, 'another.2'), 'long ago');
    utimesSync(join(incoming, 'another.2'), 0, 0);
    await createFileStore(folder).removeLeftovers();
    expect(readdirSync(incoming)).toEqual(['another.1']);
    await mine.discard();
    await createFileStore(join(folder, 'new')).removeLeftovers();
  });
});

it.each(['../../etc/passwd', 'ab', ''])('never leaves its folder for %j', async (name) => {
  await expect(store.locate(name)).rejects.toThrow('not a SHA-256');
  await expect(store.read(name)).rejects.toThrow('not a SHA-256');
});
