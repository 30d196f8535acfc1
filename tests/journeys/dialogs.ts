/** What people do in the dialogs of the screens, and beside them. */
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Sends commands as the person of a context, beside its pages. */
export const poster =
  (context: BrowserContext, url: string) =>
  async (path: string, data: object): Promise<Record<string, unknown>> => {
    const answer = await context.request.post(`${url}/api${path}`, {
      data,
      headers: { origin: url },
    });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };

/** The dialog that is open. */
export const dialog = (page: Page): Locator => page.getByRole('dialog').first();
/** Asks before what was typed is thrown away. */
export const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Hủy nội dung đã nhập?' });

export const save = (page: Page): Promise<void> => dialog(page).getByRole('button', { name: 'Lưu' }).click();

/** Waits until the draft is saved. */
export const saved = (page: Page): Promise<void> =>
  page
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();

/** Opens the correction of the row shown, and waits until the hand is in its first field. */
export async function openEdit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await dialog(page).locator('input:focus, textarea:focus').waitFor();
}
