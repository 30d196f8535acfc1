import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createFileStore, sha256Of } from './file-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'sauro-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const store = createFileStore(folder);
const bytes = new TextEncoder().encode('Kế hoạch hành động');

it('gives back what was stored, once for the same bytes, leaving nothing behind', async () => {
  const [a, b] = await Promise.all([store.put(bytes), store.put(bytes)]);
  expect(a).toEqual(b);
  expect(a.sha256).toBe(sha256Of(bytes));
  expect(new Uint8Array(await store.get(a.sha256))).toEqual(bytes);
  expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([]);
});

it('writes again what a crash of the disk cut short', async () => {
  const { sha256 } = await store.put(bytes);
  const path = join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  writeFileSync(path, 'Kế');
  await expect(store.get(sha256)).rejects.toThrow('damaged');
  await store.put(bytes);
  expect(new Uint8Array(await store.get(sha256))).toEqual(bytes);
});

it.each(['../../etc/passwd', 'ab', ''])('never leaves its folder for %j', async (name) => {
  await expect(store.get(name)).rejects.toThrow('not a SHA-256');
});
