/** What people do, step by step, by the words they see on the screen. */
import type { Page } from 'playwright-core';

export const ADMIN = {
  name: 'Nguyễn Thị Thường Trực',
  userName: 'thuongtruc',
  password: 'thuyen-ve-ben-cu-2027',
};

/** @param at is told when a step of the set-up is filled in */
export async function setUp(
  page: Page,
  setupAddress: string,
  at: (step: string) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(setupAddress);
  await page.getByLabel('Họ và tên').fill(ADMIN.name);
  await page.getByLabel('Tên đăng nhập').fill(ADMIN.userName);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(ADMIN.password);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Tên xã, phường, đặc khu').fill('ba dinh');
  await page.getByRole('button', { name: /phường Ba Đình, Hà Nội/i }).click();
  await at('commune');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).waitFor();
  await at('units');
  await page.getByRole('button', { name: 'Hoàn tất thiết lập' }).click();
  await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
}

export async function signIn(page: Page, url: string, userName: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill(userName);
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
}

/** The administrator makes an account for somebody of a unit; the one-time password that is shown. */
export async function addOfficer(page: Page, url: string, userName: string): Promise<string> {
  await page.goto(`${url}/accounts`);
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Họ và tên').fill('Trần Văn Đầu Mối');
  await form.getByLabel('Tên đăng nhập').fill(userName);
  await form.getByLabel('Vai trò').selectOption('Đầu mối đơn vị');
  await form.getByLabel('Đơn vị').selectOption('Phòng Văn hóa - Xã hội');
  await form.getByRole('button', { name: 'Lưu' }).click();
  return (await page.getByText(/^\w{4}(-\w{4}){3}$/).textContent()) ?? '';
}

/** What people choose when they are asked for a password of their own. */
export const OWN_PASSWORD = 'cho-phien-ho-trang-2027';

/** The administrator makes an account for a second person who keeps plans; the one-time password that is shown. */
export async function addColleague(page: Page, url: string, name: string, userName: string): Promise<string> {
  await page.goto(`${url}/accounts`);
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Họ và tên').fill(name);
  await form.getByLabel('Tên đăng nhập').fill(userName);
  await form.getByLabel('Vai trò').selectOption('Thường trực, tổng hợp');
  await form.getByRole('button', { name: 'Lưu' }).click();
  return (await page.getByText(/^\w{4}(-\w{4}){3}$/).textContent()) ?? '';
}

/** Signs in with a one-time password and chooses a password, as is asked then. */
export async function signInFirst(page: Page, url: string, userName: string, given: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Tên đăng nhập').fill(userName);
  await page.getByLabel('Mật khẩu').first().fill(given);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Mật khẩu đang dùng').fill(given);
  await page.getByLabel('Mật khẩu mới').first().fill(OWN_PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('heading', { name: /Xin chào/ }).waitFor();
}

/** Confirms the plan shown, of whatever commune it says it is. */
export async function confirmPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Xác nhận/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Đã kiểm tra, vẫn xác nhận kế hoạch này').check();
  await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByText(/Phiên bản 1/).waitFor();
}

/** Uploads one file and waits for the confirmation screen. */
export async function importFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('link', { name: 'Nhập kế hoạch' }).first().click();
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await page.getByRole('tab', { name: /Chỉ tiêu/ }).waitFor({ timeout: 60_000 });
}
