import { expect, it } from 'vitest';
import { showBlocks } from '../../../tests/show-blocks.ts';
import { openFile } from './open.ts';
import { unscramblerOf } from './scrambled.ts';
import { plainRows, sampleWorkbook } from './sheet/sample-workbook.ts';

const PLAN = [
  ['TT', 'Nhiệm vụ', 'Chủ trì'],
  ['1', 'Lập danh sách hộ cần hỗ trợ', 'Tổ công nghệ số “cộng đồng”'],
];
const scramble = (text: string, page: string): string =>
  new TextDecoder(page).decode(new TextEncoder().encode(text));

it.each(['windows-1252', 'windows-1258'])('reads UTF-8 that was taken for %s', async (page) => {
  const lines = PLAN.map((cells) => cells.join(';')).join('\n');
  const csv = await openFile(new TextEncoder().encode(scramble(lines, page)));
  expect(showBlocks(csv)).toEqual(PLAN.map((cells, at) => `${at === 0 ? 'H' : ''}| ${cells.join(' | ')} |`));
  expect(csv.notes).toEqual([expect.stringContaining('sai bảng mã')]);
  const rows = plainRows(PLAN.map((cells) => cells.map((text) => scramble(text, page))));
  expect(showBlocks(await openFile(sampleWorkbook({ sheets: [{ name: 'A', rows }] })))).toEqual(
    showBlocks(csv),
  );
});

it('reads UTF-8 that was taken for Latin-1', async () => {
  const lines = PLAN.map((cells) => cells.join(';')).join('\n');
  const latin = Buffer.from(lines).toString('latin1');
  expect(showBlocks(await openFile(new TextEncoder().encode(latin)))).toHaveLength(PLAN.length);
  expect(unscramblerOf(latin)?.(latin)).toBe(lines);
});

it.each([
  'Kế hoạch thực hiện nhiệm vụ của xã',
  'Céng hßa x· héi chñ nghÜa ViÖt Nam',
  'Le château français était fermé à Noël',
  'Ã, Â, Á; “xã”',
])('leaves alone: %s', (text) => {
  expect(unscramblerOf(text)).toBeUndefined();
});
