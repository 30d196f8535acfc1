import { describe, expect, it } from 'vitest';
import { plainRows, sampleWorkbook } from './formats/sheet/sample-workbook.ts';
import { type ReadingResult, readPlan } from './read-plan.ts';

const read = (content: string | Uint8Array): Promise<ReadingResult> =>
  readPlan([{ name: 'a', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]);
const PICTURE = '<img width=700 height=900 src=p.png>';

describe('a plan of which no row can be read', () => {
  it('is given with its heading and with what was not read', async () => {
    const { plan } = await read(
      `<html><body><p>ỦY BAN NHÂN DÂN XÃ SUỐI MƠ</p><p>Số: 12/KH-UBND</p><p>KẾ HOẠCH</p><p>Chuyển đổi số năm 2027</p>${PICTURE}</body></html>`,
    );
    expect(plan).toMatchObject({ header: { number: '12/KH-UBND' }, indicators: [], tasks: [] });
    expect(plan.findings.map(({ kind }) => kind)).toContain('unread-content');
  });

  it('may be named by the columns of its table alone', async () => {
    const rows = `${plainRows([['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn']])}<row r="2"><c r="A2"><f>ROW()</f></c><c r="B2"><f>Nguon!A1</f></c></row>`;
    const { plan } = await read(sampleWorkbook({ sheets: [{ name: 'NV', rows }] }));
    expect(plan.tasks).toEqual([]);
    expect(plan.findings.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['trang tính “NV”, ô A2, B2']),
    );
  });

  it.each([
    [
      'a list of things',
      '<p>DANH SÁCH TÀI SẢN</p><table border=1><tr><td>TT<td>Tên<td>Số lượng<tr><td>1<td>Bàn<td>5</table>',
    ],
    ['a report', '<p>BÁO CÁO</p><p>Kết quả năm 2027</p>'],
  ])('is not %s with a picture', async (_, body) => {
    await expect(read(`<html><body>${body}${PICTURE}</body></html>`)).rejects.toMatchObject({
      reason: 'not-a-plan',
    });
  });
});

it('a header that stands in a table of its own is read with the rows below it', async () => {
  const { plan } = await read(
    '<html><body><p>NHIỆM VỤ</p><table border=1><tr><th>TT<th>Nhiệm vụ<th>Cơ quan chủ trì<th>Thời hạn</table><table border=1><tr><td>1<td>Lập danh sách hộ<td>Công an xã<td>30/6/2027<tr><td>2<td>Mở lớp tập huấn<td>Trạm Y tế xã<td>30/9/2027</table></body></html>',
  );
  expect(plan.tasks.map(({ leads }) => leads)).toEqual([['Công an xã'], ['Trạm Y tế xã']]);
  expect(plan.findings.map(({ kind }) => kind)).not.toContain('unread-content');
});
