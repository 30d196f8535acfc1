import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, expect, it } from 'vitest';
import { setUpCommunes, SONG_TRANG } from '../../../tests/communes.ts';
import { query, useHarness } from '../../../tests/harness.ts';
import { readCells } from '../../reading/formats/sheet/read-cells.ts';
import type { PeopleCheck, PeopleImported } from './contract.ts';

const harness = useHarness();
const communeCode = SONG_TRANG.code;
beforeAll(async () => {
  await setUpCommunes(harness);
});
type Person = Awaited<ReturnType<typeof harness.signIn>>;
const HEAD = [
  'HỌ VÀ TÊN',
  'Tên đăng nhập (nếu có)',
  'Chức danh',
  'Đơn vị',
  'Vai trò',
  'Điện thoại công vụ',
  'Email công vụ',
];

/** The rows under a title and the headings, as people send them. */
async function sheet(rows: (string | null)[][]): Promise<Blob> {
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['DANH SÁCH CÁN BỘ'], [], HEAD, ...rows] }] });
  return new Blob([new Uint8Array(bytes)]);
}
async function send(admin: Person, file: Blob) {
  const body = new FormData();
  body.append('files', file, 'ds.xlsx');
  return await admin.request('/api/accounts/import/check', { method: 'POST', body });
}
const check = async (admin: Person, rows: (string | null)[][]) =>
  (await (await send(admin, await sheet(rows))).json()) as PeopleCheck;
const order = (admin: Person, lines: unknown) =>
  admin.request('/api/accounts/import', { method: 'POST', body: { lines } });
const count = async () =>
  Number((await query(harness.ownerUrl, 'SELECT count(*) FROM auth."user"'))[0]?.['count']);

it('what would happen is shown line by line and nothing is done; then it is done, with passwords told once', async () => {
  const admin = await harness.signIn('admin', { communeCode, name: 'Quản Trị' });
  const before = await count();
  const { lines } = await check(admin, [
    [
      'Lê Thị Bé',
      null,
      'Trưởng phòng',
      'Phòng Kinh tế',
      'Lãnh đạo đơn vị',
      '0208 3 851 234',
      'kt@songtrang.gov.vn',
    ],
    [],
    ['Lê Thị Bé', null, null, null, 'Thường trực, tổng hợp', null, null],
    ['Ma Văn Cò', 'co.ma', null, 'Công an xã', 'Đầu mối đơn vị', null, null],
    ['Quản Trị', null, 'Công chức', null, null, null, null],
    ['Ai Đó', null, null, 'Phòng Lạ', 'Đầu mối đơn vị', null, null],
  ]);
  expect(lines.map(({ given, outcome, userName }) => [given.line, outcome, userName])).toEqual([
    [4, 'new', 'le.thi.be'],
    [6, 'changed', 'le.thi.be'],
    [7, 'new', 'co.ma'],
    [8, 'changed', admin.session.userName],
    [9, 'problem', 'ai.do'],
  ]);
  expect(await count()).toBe(before);
  const all = lines.map(({ given }) => given);
  const refused = await order(admin, all);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ errors: [{ field: 'lines.9.unit' }] });
  expect(await count()).toBe(before);

  const done = await order(admin, all.slice(0, -1));
  expect(done.status).toBe(200);
  const { created, changed } = (await done.json()) as PeopleImported;
  expect(changed).toBe(1);
  expect(created.map(({ userName }) => userName)).toEqual(['le.thi.be', 'co.ma']);
  const signedIn = await harness.app.request('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'co.ma', password: created[1]?.oneTimePassword }),
  });
  expect(signedIn.status).toBe(200);
  expect((await (await admin.request('/api/accounts')).json()) as object[]).toContainEqual(
    expect.objectContaining({
      userName: 'le.thi.be',
      grants: [expect.objectContaining({ role: 'unit-head' }), { role: 'standing-office' }],
      posts: [expect.objectContaining({ post: 'Trưởng phòng' })],
      workPhone: '0208 3 851 234',
    }),
  );
  const again = await check(admin, [['Lê Thị Bé', null, null, null, 'Thường trực, tổng hợp', null, null]]);
  expect(again.lines).toMatchObject([{ outcome: 'unchanged' }]);
});

it('takes the template back, once it is filled in', async () => {
  const admin = await harness.signIn('admin', { communeCode });
  const template = await admin.request('/api/accounts/import/template.xlsx');
  expect(template.status).toBe(200);
  const bytes = new Uint8Array(await template.arrayBuffer());
  const [list, guide] = readCells(bytes);
  expect([...(list?.lines[0]?.texts.values() ?? [])]).toHaveLength(HEAD.length);
  expect(guide?.lines.some(({ texts }) => texts.get(1) === 'Đầu mối đơn vị')).toBe(true);
  const empty = await send(admin, new Blob([bytes]));
  expect(empty.status).toBe(422);
  expect(await empty.json()).toMatchObject({
    errors: [{ text: expect.stringContaining('chưa có người nào') }],
  });
});

it('refuses what is no such sheet, what is too large, and whoever is no administrator', async () => {
  const admin = await harness.signIn('admin', { communeCode });
  expect((await send(admin, new Blob(['Họ và tên;Vai trò']))).status).toBe(422);
  expect((await send(admin, new Blob(['PK\u0003\u0004 broken']))).status).toBe(422);
  const other = await writeXlsx({ sheets: [{ name: 'A', rows: [['Tên', 'Tuổi']] }] });
  expect((await send(admin, new Blob([new Uint8Array(other)]))).status).toBe(422);
  expect((await send(admin, new Blob(['x'.repeat(3 * 1024 * 1024)]))).status).toBe(413);
  const clerk = await harness.signIn('standing-office', { communeCode });
  expect((await send(clerk, await sheet([['A']]))).status).toBe(403);
  expect((await clerk.request('/api/accounts/import/template.xlsx')).status).toBe(403);
  expect((await order(clerk, [{ line: 2, name: 'Lê Văn Dế', role: 'Quản trị' }])).status).toBe(403);
});
