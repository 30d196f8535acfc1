/**
 * `npm run bench:grid`: the table with many rows in a real browser, beside a plain HTML table of the same rows and
 * columns as the yardstick: how long a frame takes while one scrolls, and how long the jump to the end and a large paste
 * take. The page is built as the program is.
 */
import type { Page } from 'playwright-core';
import { startBuiltDesign } from '../tests/design-server.ts';
import { COLUMN, openGrid } from '../tests/grid-desk.ts';
import { openBrowser } from '../tests/journeys/browser.ts';

const ROWS = 20_000;
const WHEELS = 90;
const STEP = 400;
const PASTED = 299;

interface Frames {
  count: number;
  median: number;
  p95: number;
  longest: number;
}

/** Turns the wheel over the middle of what is scrolled, and measures the frames meanwhile. */
async function scrolled(page: Page, at: { x: number; y: number }): Promise<Frames> {
  await page.mouse.move(at.x, at.y);
  await page.evaluate(() => {
    const seen: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      seen.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { seenFrames: seen });
  });
  for (let turn = 0; turn < WHEELS; turn += 1) {
    await page.mouse.wheel(0, turn < (WHEELS * 2) / 3 ? STEP : -STEP);
    await page.waitForTimeout(12);
  }
  const frames = await page.evaluate(() => (window as unknown as { seenFrames: number[] }).seenFrames);
  const sorted = frames.slice(2).toSorted((a, b) => a - b);
  const share = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
  return {
    count: sorted.length,
    median: share(0.5),
    p95: share(0.95),
    longest: Math.round(sorted.at(-1) ?? 0),
  };
}

/** A plain table of the same size, drawn whole by the browser. */
async function plainTable(page: Page, cells: readonly string[]): Promise<number> {
  const began = performance.now();
  await page.evaluate(
    ([rows, texts]) => {
      const line = `<tr>${texts.map((text) => `<td style="border:1px solid;padding:7px 8px">${text}</td>`).join('')}</tr>`;
      document.body.innerHTML = `<div id="plain" style="height:560px;overflow:auto"><table>${line.repeat(rows)}</table></div>`;
      document.body.getBoundingClientRect();
    },
    [ROWS, cells] as const,
  );
  return Math.round(performance.now() - began);
}

const server = await startBuiltDesign();
const browser = await openBrowser();
try {
  const desk = await openGrid(browser, `${server.samples}#${ROWS}`);
  await desk.cell(1, COLUMN.measure).click();
  const box = await desk.cell(3, COLUMN.measure).boundingBox();
  if (!box) throw new Error('no cell');
  const own = await scrolled(desk.page, { x: box.x + 20, y: box.y + 60 });
  const jumped = performance.now();
  await desk.press('Control+End');
  await desk.cell(ROWS - 1, COLUMN.status).waitFor();
  const jump = Math.round(performance.now() - jumped);
  await desk.press('Control+Home');
  await desk.cell(0, COLUMN.measure).click();
  const columns = [COLUMN.measure, COLUMN.y2026, COLUMN.y2027, COLUMN.y2030, COLUMN.lead, COLUMN.note];
  const block = Array.from({ length: PASTED }, (_, row) =>
    columns.map((column) => String(row + column)).join('\t'),
  );
  await desk.copy(block.join('\r\n'));
  const pasting = performance.now();
  await desk.press('Control+v');
  await desk
    .cell(1, COLUMN.note)
    .getByText(String(1 + COLUMN.note), { exact: true })
    .waitFor();
  const paste = Math.round(performance.now() - pasting);
  const texts = await desk.page.locator('[data-r="0"]').allInnerTexts();
  await desk.close();

  const plain = await openGrid(browser, server.samples);
  const drawn = await plainTable(plain.page, texts);
  const yardstick = await scrolled(plain.page, { x: 400, y: 300 });
  await plain.close();
  const line = (name: string, { count, median, p95, longest }: Frames) =>
    [name.padEnd(28), ...[count, median, p95, longest].map((value) => String(value).padStart(8))].join(' ');
  process.stdout.write(
    [
      `${ROWS} rows, ${WHEELS} turns of the wheel; milliseconds`,
      ['while scrolling'.padEnd(28), '  frames', '  median', '     p95', ' longest'].join(' '),
      line('the table', own),
      line('a plain HTML table', yardstick),
      `to the last row (Ctrl+End)   ${jump} ms; the plain table is drawn whole in ${drawn} ms first`,
      `pasting ${PASTED} × ${columns.length} cells        ${paste} ms`,
      '',
    ].join('\n'),
  );
} finally {
  await browser.close();
  await server.stop();
}
