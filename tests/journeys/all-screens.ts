/** Every main screen of the program with the demo in it: what the pictures show and what everybody must be able to use. */
import type { Page } from 'playwright-core';
import { ADMIN, LEADER, OFFICER } from './demo.ts';
import { choosePeople } from './people-sheet.ts';
import { previewMerge } from './reorganising.ts';

export interface Screen {
  name: string;
  /** Where it is; absent to stay on the page of the screen before. */
  path?: string;
  act?: (page: Page) => Promise<void>;
  dark?: boolean;
  /** Not on a phone, where it is not. */
  wide?: true;
  /** Who is signed in; the clerk when absent. */
  by?: typeof ADMIN | typeof LEADER | typeof OFFICER;
}

const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name }).click();

const openFirst = async (page: Page) => {
  await page.locator('tbody a').first().click();
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
};

/** Presses what asks for something, and waits until it asks. */
const ask = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

const openFormOfUnit = async (page: Page) => {
  await page.getByRole('link', { name: 'Mở cả biểu' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Báo cáo / }).waitFor();
};

/** The draft that is there, or a first one. */
const openReport = async (page: Page) => {
  const there = page.locator('tbody a').first();
  if (await there.isVisible()) await there.click();
  else {
    await ask('Lập báo cáo')(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Lập bản thảo' }).click();
  }
  await page.getByRole('navigation', { name: 'Bố cục' }).waitFor();
};

export const SCREENS: readonly Screen[] = [
  { name: 'home', path: '/' },
  { name: 'home-leader', path: '/', by: LEADER },
  { name: 'home-share', act: ask('Gửi Zalo'), by: LEADER },
  { name: 'milestones', path: '/milestones', by: LEADER },
  { name: 'home-officer', path: '/', by: OFFICER },
  { name: 'imports', path: '/imports' },
  {
    name: 'confirm-indicators',
    path: '/imports',
    act: async (page) => {
      await page.getByRole('link', { name: 'Làm tiếp' }).first().click();
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'confirm-mentions',
    act: (page) =>
      page
        .getByRole('button', { name: /nơi nêu/ })
        .first()
        .click(),
  },
  { name: 'confirm-tasks', act: tab(/Nhiệm vụ/) },
  { name: 'confirm-letterhead', act: tab(/Thể thức/) },
  { name: 'confirm-findings', act: tab(/Điểm cần làm rõ/) },
  { name: 'confirm-owners', act: tab(/^Đơn vị/) },
  {
    name: 'confirm-keys',
    wide: true,
    act: ask(/Phím tắt/),
  },
  { name: 'plans', path: '/plans' },
  {
    name: 'plan',
    path: '/plans',
    act: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByText(/Phiên bản 1/).waitFor();
    },
  },
  { name: 'register', path: '/register' },
  { name: 'register-dark', path: '/register?kind=task', dark: true },
  { name: 'register-search', path: '/register?q=truc%20tuyen' },
  { name: 'register-book', path: '/register?view=book' },
  { name: 'row', path: '/register?kind=indicator', act: openFirst },
  {
    name: 'row-edit',
    act: ask('Sửa'),
  },
  {
    name: 'row-directive',
    path: '/register?kind=indicator',
    act: async (page) => {
      await openFirst(page);
      await ask('Chỉ đạo…')(page);
    },
  },
  {
    name: 'row-directed',
    path: '/register?kind=indicator&q=v%C3%B9ng%20ph%E1%BB%A7%20s%C3%B3ng%205G',
    act: openFirst,
  },
  {
    name: 'directive-task',
    act: async (page) => {
      const given = page.getByRole('region', { name: 'Ý kiến chỉ đạo', exact: true });
      await given.getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: /nhà mạng/ }).waitFor();
    },
  },
  {
    name: 'row-join',
    path: '/register?kind=indicator',
    act: async (page) => {
      await openFirst(page);
      await page.getByRole('button', { name: 'Gộp với…' }).click();
      await page.getByRole('searchbox').fill('ty le');
      await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'row-extend',
    path: '/register?kind=task&extension=granted',
    act: async (page) => {
      await openFirst(page);
      await ask('Gia hạn…')(page);
    },
  },
  { name: 'extensions', path: '/register/extensions' },
  { name: 'base-figures', path: '/register/base-figures' },
  {
    name: 'row-parts',
    path: '/register?kind=indicator&q=ch%E1%BB%AF%20k%C3%BD%20s%E1%BB%91%20c%C3%A1%20nh%C3%A2n',
    act: openFirst,
  },
  { name: 'same', path: '/register/same' },
  {
    name: 'row-condition',
    path: '/register?kind=task&q=k%E1%BA%BFt%20n%E1%BB%91i%20v%E1%BB%9Bi%20h%E1%BB%87%20th%E1%BB%91ng',
    act: async (page) => {
      await openFirst(page);
      await ask(/ghi nhận điều kiện…/i)(page);
    },
  },
  { name: 'add-task', path: '/register', act: ask('Thêm việc') },
  {
    name: 'outside-document',
    path: '/plans',
    act: async (page) => {
      await page
        .getByRole('link', { name: /^Công văn/ })
        .first()
        .click();
      await page.getByText('Việc giao theo văn bản này').waitFor();
    },
  },
  { name: 'findings', path: '/register/findings' },
  { name: 'my-work', path: '/my-work', by: OFFICER },
  {
    name: 'entry',
    path: '/my-work',
    by: OFFICER,
    act: openFormOfUnit,
  },
  {
    name: 'entry-secret',
    path: '/my-work',
    by: OFFICER,
    act: async (page) => {
      await openFormOfUnit(page);
      await page.getByText(/^Phiếu kỳ/).click();
      await ask(/Đã báo cáo theo chế độ mật/)(page);
    },
  },
  { name: 'on-behalf', path: '/reporting/on-behalf' },
  {
    name: 'on-behalf-unit',
    act: async (page) => {
      await page.getByRole('button', { name: 'Nguồn, ghi nhận' }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'entry-on-behalf',
    act: async (page) => {
      await page.getByRole('link', { name: 'Mở cả biểu của đơn vị' }).click();
      await page.getByLabel('Người trả lời').waitFor();
    },
  },
  { name: 'register-general', path: '/register?kind=general' },
  { name: 'period-content', path: '/reporting/content' },
  { name: 'owners', path: '/reporting/owners' },
  { name: 'reporting', path: '/reporting' },
  { name: 'period-ad-hoc', path: '/reporting', act: ask('Mở kỳ đột xuất…') },
  { name: 'report-issued', path: '/reporting', act: ask(/^Đã gửi… /) },
  {
    name: 'period',
    path: '/reporting',
    act: async (page) => {
      await page.locator('tbody a').first().click();
      await page.getByRole('navigation', { name: 'Đơn vị báo cáo' }).waitFor();
    },
  },
  {
    name: 'period-unit',
    act: async (page) => {
      const units = page.getByRole('navigation', { name: 'Đơn vị báo cáo' });
      await units.getByRole('link', { name: 'Phòng Kinh tế' }).click();
      await page.getByRole('heading', { name: 'Phòng Kinh tế' }).waitFor();
    },
  },
  {
    name: 'period-unlock',
    path: '/reporting',
    act: async (page) => {
      const closed = page.getByRole('row').filter({ hasText: 'Đã chốt' });
      await closed.first().getByRole('link').first().click();
      const units = page.getByRole('navigation', { name: 'Đơn vị báo cáo' });
      await units.getByRole('link').first().click();
      await ask('Mở riêng cho đơn vị')(page);
    },
  },
  { name: 'reports', path: '/documents' },
  { name: 'report-make', act: ask('Lập báo cáo') },
  { name: 'report-draft', path: '/documents', act: openReport },
  {
    name: 'report-number',
    act: async (page) => {
      const text = page.getByRole('group', { name: 'Nội dung báo cáo' });
      await text
        .getByRole('button', { name: /: Nhiệm vụ/ })
        .first()
        .click();
      await page.getByRole('region', { name: 'Số đang chọn' }).waitFor();
    },
  },
  { name: 'report-edit', act: (page) => page.getByRole('button', { name: 'Sửa đoạn này' }).first().click() },
  {
    name: 'report-frame',
    act: ask('Sửa phần đầu, nơi nhận, người ký'),
  },
  {
    name: 'report-issue',
    act: async (page) => {
      await page.keyboard.press('Escape');
      await ask('Phát hành')(page);
    },
  },
  {
    name: 'report-corrected',
    path: '/documents',
    act: async (page) => {
      const line = page.getByRole('row').filter({ hasText: 'Đã đính chính bằng' });
      await line.getByRole('link').first().click();
      await page.getByText('Nội dung không sửa được nữa').waitFor();
    },
  },
  {
    name: 'report-erratum',
    act: async (page) => {
      await page.getByRole('link', { name: /^Công văn số/ }).click();
      await page.getByRole('link', { name: 'Mở văn bản được đính chính' }).waitFor();
    },
  },
  { name: 'central-system', path: '/central-system' },
  { name: 'central-setting', act: ask('Hạn cập nhật…') },
  { name: 'central-entered', path: '/central-system?state=all' },
  { name: 'flows', path: '/reporting/flows' },
  {
    name: 'flow-edit',
    act: ask(/^Sửa dòng của/),
  },
  { name: 'start', path: '/reporting/start' },
  {
    name: 'start-tasks',
    act: (page) => page.getByText(/^Nhiệm vụ \(/).click(),
  },
  { name: 'units', path: '/units', by: ADMIN },
  {
    name: 'units-ended',
    by: ADMIN,
    act: (page) => page.getByLabel('Hiện cả đơn vị đã ngừng hoạt động').check(),
  },
  { name: 'former-commune', by: ADMIN, act: ask('Thêm xã, phường cũ') },
  { name: 'reorganisations', path: '/units/reorganisations', by: ADMIN },
  {
    name: 'reorganisation',
    by: ADMIN,
    act: (page) => page.getByRole('article').first().getByRole('link').click(),
  },
  { name: 'reorganise', path: '/units/reorganise' },
  { name: 'reorganise-preview', act: previewMerge },
  { name: 'accounts', path: '/accounts', by: ADMIN },
  { name: 'change-log', path: '/change-log', by: ADMIN },
  {
    name: 'account-edit',
    by: ADMIN,
    path: '/accounts',
    act: async (page) => {
      await page.getByRole('button', { name: 'Sửa' }).first().click();
      await page.getByRole('button', { name: 'Thêm chức danh' }).click();
      await page.getByRole('button', { name: 'Thêm vai trò' }).click();
    },
  },
  {
    name: 'account-hand-over',
    by: ADMIN,
    path: '/accounts',
    act: ask('Bàn giao'),
  },
  { name: 'posts', by: ADMIN, path: '/units/posts' },
  { name: 'post-holder', by: ADMIN, act: ask('Ghi người giữ…') },
  { name: 'new-head', by: ADMIN, path: '/units/posts', act: ask('Người đứng đầu mới…') },
  { name: 'delegations', by: ADMIN, path: '/delegations' },
  { name: 'delegate', by: ADMIN, act: ask('Ủy quyền…') },
  { name: 'people-import', by: ADMIN, path: '/accounts/import' },
  { name: 'people-import-lines', by: ADMIN, act: choosePeople },
  { name: 'account', path: '/account' },
  { name: 'not-found', path: '/khong-co-trang-nay' },
];

/** Nothing under way and nothing about to move. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByText('Đang tải…').first().waitFor({ state: 'hidden' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Opens the screen and brings it to where it is shown. @param url of the program */
export async function show(page: Page, url: string, { path, act }: Screen): Promise<void> {
  if (path !== undefined) await page.goto(url + path);
  await settle(page);
  await act?.(page);
  await settle(page);
}
