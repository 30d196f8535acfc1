/** A full disk: reading goes on, writing says so, nothing is lost, and room is all that is needed to go on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESERVE_BYTES } from '../src/disk-space.ts';
import { readPostmasterFile } from '../src/db/embedded/postmaster-file.ts';
import { SystemState } from '../src/system/contract.ts';
import { drain, fill, mountSmall, unmount } from './full-disk.ts';
import { fictionalPlan } from './journeys/fictional-plan.ts';
import { barriers, openBrowser } from './journeys/browser.ts';
import { signIn as signInByHand } from './journeys/steps.ts';
import { ADMIN, type Office, openOffice, signIn } from './office.ts';
import { endServer, type ServerProcess, startServer } from './server-process.ts';

const home = mkdtempSync(join(tmpdir(), 'sauro-full-'));
const dataDir = join(home, 'data');
const logs = join(dataDir, 'logs');
const mounted = mountSmall(dataDir, '300m') && mountSmall(logs, '1m');
/** For what the server looks at once a second, or tries again after pauses. */
const PATIENT = { timeout: 40_000 };
let server: ServerProcess;
let office: Office;

beforeAll(async () => {
  if (!mounted) return;
  server = await startServer(dataDir);
  office = await openOffice(server);
});
afterAll(async () => {
  if (server) await endServer(server);
  unmount(logs);
  unmount(dataDir);
  rmSync(home, { recursive: true, force: true });
});

function upload(): Promise<Response> {
  const form = new FormData();
  form.append('files', new File([fictionalPlan().slice()], 'ke-hoach.docx'));
  return office.call('/imports', { method: 'POST', body: form });
}

const disk = async () => SystemState.parse(await (await office.call('/system')).json()).disk;
/** As the server knows it, which looks once a second. */
const freeBytes = async () => (await disk())?.freeBytes;

const pages = async () =>
  await Promise.all(
    ['/', '/api/health', '/api/sign-in-options'].map(async (path) => (await fetch(server.url + path)).status),
  );

describe.runIf(mounted)('a full disk', { timeout: 60_000 }, () => {
  test('of the log alone is noticed by nobody', async () => {
    fill(logs);
    for (let n = 0; n < 5; n++)
      expect((await office.addUnit(`Tổ đầu ${n}`, `full-log-${n}`)).status).toBe(201);
    expect(await pages()).toEqual([200, 200, 200]);
    drain(logs);
  });

  test('is announced to the administrator before', async () => {
    expect((await disk())?.low).toBe(true);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await signInByHand(page, server.url, ADMIN.userName, ADMIN.password);
      await page.getByText(/Ổ đĩa của máy chủ sắp đầy: còn \d+/).waitFor();
      expect(await barriers(page)).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test('with little left still lets people in', async () => {
    fill(dataDir, RESERVE_BYTES / 2);
    await expect.poll(freeBytes, PATIENT).toBeLessThan(RESERVE_BYTES);
    expect(await signIn(server.url)).toContain('session');
    drain(dataDir);
  });

  test.each([
    ['the reserve', RESERVE_BYTES - 1024 * 1024],
    ['nothing', 0],
  ])('with %s left lets people read, and tells them why they cannot write', async (_, leave) => {
    const before = await office.unitNames();
    fill(dataDir, leave);
    await expect.poll(freeBytes, PATIENT).toBeLessThan(RESERVE_BYTES);
    expect(await pages()).toEqual([200, 200, 200]);
    expect(await office.unitNames()).toEqual(before);
    for (const answer of [await office.addUnit('Tổ không ghi được', `no-room-${leave}`), await upload()]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([507, 'application/problem+json']);
      expect(await answer.json()).toMatchObject({
        title: expect.stringMatching(/^Ổ đĩa đã đầy.*giải phóng/),
      });
    }
    drain(dataDir);
    const name = `Tổ ghi lại được (${leave})`;
    await expect
      .poll(async () => (await office.addUnit(name, `again-room-${leave}`)).status, PATIENT)
      .toBe(201);
    expect(await office.unitNames()).toEqual([...before, name]);
  });

  test('from which PostgreSQL dies: it is back by itself once there is room', async () => {
    const before = await office.unitNames();
    fill(dataDir);
    process.kill(readPostmasterFile(join(dataDir, 'postgres', 'cluster'))?.pid ?? 0, 'SIGKILL');
    await expect.poll(async () => (await pages())[0], PATIENT).toBe(200);
    drain(dataDir);
    await expect.poll(pages, PATIENT).toEqual([200, 200, 200]);
    expect(await office.unitNames()).toEqual(before);
  });

  test('keeps the program from starting, with the remedy', async () => {
    expect(await endServer(server)).toBe(0);
    fill(dataDir);
    await expect(startServer(dataDir)).rejects.toMatchObject({
      status: 1,
      message: expect.stringMatching(/^Ổ đĩa đã đầy: .* MB trống, cần ít nhất 64 MB\. Vui lòng giải phóng/),
    });
    drain(dataDir);
    server = await startServer(dataDir);
  });
});
