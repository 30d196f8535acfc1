/** What people do where units are reorganised. */
import type { Page } from 'playwright-core';

/** Adds a unit to those that are reorganised, from the keyboard. */
export async function pickUnit(page: Page, name: string): Promise<void> {
  await page.getByLabel('Các đơn vị được sắp xếp').and(page.locator('input')).fill(name);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

export interface Merge {
  units: readonly string[];
  into: string;
  /** "01/07/2026". */
  date: string;
}

/** Fills in a merge and its document, and has it previewed. */
export async function fillMerge(page: Page, { units, into, date }: Merge): Promise<void> {
  for (const name of units) await pickUnit(page, name);
  await page.keyboard.press('Escape');
  await page.getByLabel('Tên đơn vị mới').fill(into);
  await page.getByLabel('Có hiệu lực từ ngày').fill(date);
  await page.getByLabel('Số, ký hiệu').fill('15/NQ-HĐND');
  await page.getByLabel('Ngày văn bản').fill(date);
  await page.getByLabel('Trích yếu').fill('Nghị quyết về sắp xếp đơn vị');
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
  await page.getByRole('heading', { name: 'Xem trước những gì sẽ thay đổi' }).waitFor();
}

/** A merge to be looked at, whatever was typed here before. */
export async function previewMerge(page: Page): Promise<void> {
  const kept = page.getByRole('status').getByRole('button', { name: 'Hủy nội dung', exact: true });
  if (await kept.isVisible()) await kept.click();
  await fillMerge(page, {
    units: ['Hội Nông dân', 'Hội Cựu chiến binh'],
    into: 'Hội Nông dân và Cựu chiến binh',
    date: '01/01/2027',
  });
}
