/** What a person does to confirm a plan, counted: keys, presses of the mouse, taps of a thumb. */
import type { Locator, Page } from 'playwright-core';
import { INDICATORS } from './fictional-plan.ts';

/** Lines of the fictional plan that can be marked: indicators and tasks. */
export const THINGS = INDICATORS + 4;

/** A mouse or a thumb that counts what it presses. */
export interface CountedHand {
  press: (...things: Locator[]) => Promise<void>;
  count: () => number;
}

export function countedHand(how: 'click' | 'tap'): CountedHand {
  let count = 0;
  return {
    press: async (...things) => {
      for (const thing of things) {
        count += 1;
        await thing[how]();
      }
    },
    count: () => count,
  };
}

export const tabOf = (page: Page, name: RegExp | string): Locator => page.getByRole('tab', { name });
export const progress = (page: Page, text: string): Promise<void> =>
  page.getByText(`Đã soát ${text}`).first().waitFor();
/** The hand is in the table: the field of its active cell has the focus. */
export const inTable = (page: Page): Promise<void> =>
  page.getByRole('grid').locator('textarea:focus').waitFor();

/** Marks a plan that was just read and confirms it, with a hand that only presses. */
export async function confirmByHand(page: Page, { press }: CountedHand): Promise<void> {
  const grid = page.getByRole('grid');
  const more = page.getByRole('button', { name: /^Việc khác/ });
  const all = page.getByRole('menuitem', { name: 'Đánh dấu đã soát các dòng không có cảnh báo' });
  await press(more, all);
  await progress(page, `${INDICATORS - 2}/${THINGS}`);
  // The two that are not clear stand first; all of the cell at the head of a line can be pressed.
  for (const row of [0, 1]) await press(grid.locator(`[data-r="${row}"][data-column="head"]`));
  await press(tabOf(page, /^Nhiệm vụ/), more, all);
  await progress(page, `${THINGS}/${THINGS}`);
  await press(tabOf(page, /^Chế độ báo cáo/), grid.locator('[data-r="0"][data-column="head"]'));
  await press(tabOf(page, /^Thể thức/), page.getByRole('button', { name: 'Soát', exact: true }));
  await tabOf(page, 'Thể thức ✓').waitFor();
  await page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  await press(
    page.getByRole('button', { name: /^Xác nhận/ }),
    page.getByLabel('Đã kiểm tra, vẫn xác nhận kế hoạch này'),
    page.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }),
  );
  await page.getByText(/Phiên bản 1/).waitFor();
}
