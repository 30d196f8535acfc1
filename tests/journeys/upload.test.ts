/** Sending files over a slow and a broken line, as the person at the screen sees it. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barriers, LAPTOP, openBrowser } from './browser.ts';
import { asOthersType, type RunningServer, SETUP_LINE, startServer } from './running-server.ts';
import { setUp } from './steps.ts';

let server: RunningServer & { answer: string };
let browser: Browser;
let page: Page;
let speed: CDPSession;
let line: Line;

/** Longer than any plan, so that it is quickly known that it cannot be read. */
const FILE = {
  name: 'rat-dai.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Kế hoạch hành động của xã\n'.repeat(200_000)),
};

beforeAll(async () => {
  server = await startServer([], SETUP_LINE);
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  speed = await context.newCDPSession(page);
  line = await openLine(server.url);
  await setUp(page, server.answer.replace(server.url, line.url));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  line?.close();
  await server?.stop();
}, 60_000);

interface Line {
  url: string;
  /** Cuts what goes through and takes nothing more, until it is mended. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** A line to the server that can be cut. */
async function openLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const ends = new Set<Socket>();
  let whole = true;
  const between: Server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const end of [near, far]) {
      ends.add(end);
      end
        .on('error', () => undefined)
        .on('close', () => {
          ends.delete(end);
          near.destroy();
          far.destroy();
        });
    }
    return near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    whole = false;
    for (const end of ends) end.destroy();
  };
  return {
    url: asOthersType(`http://127.0.0.1:${(between.address() as AddressInfo).port}`),
    cut,
    mend: () => {
      whole = true;
    },
    close: () => {
      cut();
      between.close();
    },
  };
}

/** @param upload bytes per second; -1 for as fast as it goes */
const setSpeed = (upload: number) =>
  speed.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: upload,
  });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const bar = () => page.getByRole('progressbar', { name: 'Đang gửi tệp' });

it('shows how far the files are, and can be stopped', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: 'Nhập kế hoạch' }).first().click();
  await page.locator('input[type="file"]').setInputFiles(FILE);
  await setSpeed(300_000);
  await button('Đọc kế hoạch').click();
  await expect
    .poll(async () => Number(await bar().getAttribute('value')), { timeout: 20_000 })
    .toBeGreaterThan(0);
  await page.getByText(/^\d+%, [\d,]+ [KM]B trên [\d,]+ MB\. Còn khoảng \d+ (giây|phút)\.$/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await button('Dừng gửi').click();
  await page.getByText('Đã dừng gửi.').waitFor();
  expect(await page.getByRole('list', { name: 'Tệp đã chọn' }).textContent()).toContain(FILE.name);
});

it('says that the line broke, and sends the same files again', { timeout: 60_000 }, async () => {
  await button('Gửi lại').click();
  await bar().waitFor();
  line.cut();
  await page.getByRole('alert').getByText('Đường truyền bị ngắt, tệp chưa gửi xong.').waitFor();
  line.mend();
  await setSpeed(-1);
  await button('Gửi lại').click();
  await page.getByRole('heading', { name: 'Chưa đọc được tệp' }).waitFor();
  expect(await page.getByText(FILE.name).first().isVisible()).toBe(true);
});
