/** The table of the confirmation screen under the hands of a test. */
import type { Locator, Page } from 'playwright-core';

/** A line that shows something, the first of them. */
export const rowOf = (page: Page, name: RegExp | string): Locator =>
  page.getByRole('grid').locator('[data-row]').filter({ hasText: name }).first();

/** @param column by its id: "name", "target:2027" */
export const cellOf = (page: Page, name: RegExp | string, column: string): Locator =>
  rowOf(page, name).locator(`[data-column="${column}"]`);

/** The field of the cell that is being typed in. */
export const openField = (page: Page): Locator => page.locator('[data-open-cell] textarea');

/** Selects a cell, beside whatever can be pressed in it. */
export const goTo = async (page: Page, name: RegExp | string, column = 'name'): Promise<void> =>
  await cellOf(page, name, column).click({ position: { x: 3, y: 3 } });

/** Opens a cell with what it holds, and puts another text there. */
export async function typeOver(
  page: Page,
  name: RegExp | string,
  text: string,
  column = 'name',
): Promise<void> {
  await cellOf(page, name, column).dblclick({ position: { x: 3, y: 3 } });
  await openField(page).fill(text);
}

/** The same, and leaves the cell. */
export async function retype(
  page: Page,
  name: RegExp | string,
  text: string,
  column = 'name',
): Promise<void> {
  await typeOver(page, name, text, column);
  await page.keyboard.press('Enter');
}

/** Chooses something from the menu of the line one is at, by mouse. */
export async function choose(page: Page, line: Locator, command: string): Promise<void> {
  await line.hover();
  await line.getByRole('button', { name: 'Các việc khác' }).click();
  await page.getByRole('menuitem', { name: command }).click();
}
