import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import type { SourceDocument } from '../../block.ts';
import { openFile } from '../open.ts';

const SPACES =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"';
const workbook = (content: string): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook ${SPACES}>${content}</Workbook>`,
  );
const sheet = (rows: string, name = 'Nhiệm vụ', after = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${after}</Worksheet>`;
const cell = (text: string, attributes = '', type = 'String'): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;
const row = (texts: string[], attributes = ''): string =>
  `<Row ${attributes}>${texts.map((text) => (text.startsWith('<') ? text : cell(text))).join('\n')}</Row>`;
const HEAD = row(['TT', 'Nhiệm vụ', 'Hạn']);

const read = (content: string): Promise<SourceDocument> => openFile(workbook(content));
const show = async (content: string): Promise<string[]> => showBlocks(await read(content));

describe('Excel XML of 2003', () => {
  it('reads values as the sheet shows them', async () => {
    const styles = `<Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style>
      <Style ss:ID="d" ss:Parent="p"><NumberFormat ss:Format="dd/mm/yyyy"/></Style></Styles>`;
    const rows = [
      HEAD,
      row([
        cell('1', '', 'Number'),
        cell('0.85', 'ss:StyleID="p"', 'Number'),
        cell('2026-04-30T00:00:00.000', 'ss:StyleID="d"', 'DateTime'),
      ]),
      row([cell('2', '', 'Number'), 'Văn bản', cell('2026-06-05T00:00:00.000', '', 'DateTime')]),
    ];
    expect((await read(styles + sheet(rows.join('')))).format).toBe('xlsx');
    expect(await show(styles + sheet(rows.join('')))).toEqual([
      'H| TT | Nhiệm vụ | Hạn |',
      '| 1 | 85% | 30/04/2026 |',
      '| 2 | Văn bản | 05/06/2026 |',
    ]);
  });

  it('keeps cells in their columns over gaps and merged cells', async () => {
    const rows = [
      row([cell('KẾ HOẠCH', 'ss:MergeAcross="2"')]),
      row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'], 'ss:Index="4"'),
      row([cell('1', 'ss:MergeDown="1"'), cell('2026', 'ss:Index="4"')]),
      row([cell('Việc hai', 'ss:Index="2"'), cell('Công an xã')]),
    ];
    expect(await show(sheet(rows.join('')))).toEqual([
      'KẾ HOẠCH',
      'H| TT | Nhiệm vụ | Chủ trì | Hạn |',
      '| 1 (1×2) |  |  | 2026 |',
      '| Việc hai | Công an xã |  |',
    ]);
  });

  it('puts the marked stretches of a text together in their order', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Lập</B> <Font html:Color="#000">kế</Font> hoạch</ss:Data></Cell>';
    expect(await show(sheet(HEAD + row(['1', rich, '2026'])))).toContain('| 1 | Lập kế hoạch | 2026 |');
  });

  it('says what is hidden, struck through, wrong or not worked out', async () => {
    const struck =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>bỏ</S><Font> giữ</Font></ss:Data></Cell>';
    const rows = [
      '<Column/><Column/><Column/><Column ss:Hidden="1"/>',
      row(['TT', 'Nhiệm vụ', 'Hạn', 'Ghi chú']),
      row(['1', struck, '2026', 'ẩn']),
      row(['2', 'b', cell('#REF!', '', 'Error')], ''),
      row(['3', 'c', '2027'], 'ss:Hidden="1"'),
      row(['4', 'd', '<Cell ss:Formula="=R1C1"/>']),
    ];
    const document = await read(
      sheet(rows.join('')) +
        sheet(
          row(['x']),
          'Nháp',
          '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>',
        ),
    );
    const shown = showBlocks(document);
    expect(shown.slice(0, 4)).toEqual([
      'H| TT | Nhiệm vụ | Hạn |',
      '| 1 | giữ | 2026 |',
      '| 2 | b |  |',
      '| 4 | d |  |',
    ]);
    const unread = shown.slice(4).join('\n');
    expect(unread).toMatch(/hidden-cells: .*dòng 4; cột D/);
    expect(unread).toMatch(/error-cell: .*C3/);
    expect(unread).toMatch(/formula: .*C5/);
    expect(unread).toMatch(/hidden-sheet: .*Nháp/);
    expect(document.notes).toEqual([expect.stringContaining('gạch ngang')]);
  });

  it('reads several sheets under their names, whatever the prefix of the file', async () => {
    const two =
      sheet(HEAD + row(['1', 'a', '2026']), 'Một') + sheet(HEAD + row(['2', 'b', '2027']), 'Hai &amp; ba');
    const prefixed = two.replace(/<(\/?)(\w)/g, '<$1ss:$2');
    const expected = [
      'Một {h1}',
      'H| TT | Nhiệm vụ | Hạn |',
      '| 1 | a | 2026 |',
      'Hai & ba {h1}',
      'H| TT | Nhiệm vụ | Hạn |',
      '| 2 | b | 2027 |',
    ];
    expect(await show(two)).toEqual(expected);
    const bytes = new TextEncoder().encode(
      `<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${prefixed}</ss:Workbook>`,
    );
    expect(showBlocks(await openFile(bytes))).toEqual(expected);
  });

  it.each([
    ['cut short', '<Worksheet ss:Name="x"><Table><Row>', 'damaged'],
    ['a row beyond every sheet', sheet(row(['a'], 'ss:Index="99999999"')), 'damaged'],
    ['nothing in it', sheet(''), 'empty'],
  ])('refuses a workbook that is %s', async (_, content, reason) => {
    await expect(read(content)).rejects.toMatchObject({ reason });
  });
});
