import { cell, LINES, makeDocx, paragraph, row, run, table } from '../tests/make-docx.ts';
import { DEADLINES, DELIVERABLES, INDICATORS, PARTNERS, TASKS, UNITS } from '../tests/golden/vocabulary.ts';

const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>`;
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>';
const SPACED = '<w:spacing w:after="120" w:line="340"/><w:jc w:val="both"/>';
/** Grid of the task table: number, task, lead, partners, product, deadline. */
const WIDTHS = [600, 3000, 1500, 1600, 1200, 1200];
const GRID = `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

const at = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T | undefined =>
  list[index % list.length];
const bold = (text: string): string => paragraph(run(text, '<w:b/>'), SPACED);

/** A fictional plan of about `wanted` pages: two thirds running text with bullets, one third a table of tasks. */
export function longPlan(wanted: number): Uint8Array {
  // What stands on a page by rule of thumb fills a little less than a page.
  const pages = Math.round(wanted * 1.17);
  const bodyPages = Math.max(1, Math.round((pages * 2) / 3));
  const sections = Array.from({ length: bodyPages }, (_, index) => bodyPage(index)).join('');
  const rows = Array.from({ length: Math.max(6, (pages - bodyPages) * 8) }, (_, index) => taskRow(index));
  const header = row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Sản phẩm', 'Thời gian'], '<w:tblHeader/>');
  const body = [
    table(
      [
        row([
          cell(`${bold('ỦY BAN NHÂN DÂN')}${bold('XÃ SÔNG TRĂNG')}${paragraph('Số: 15/KH-UBND')}`),
          cell(
            `${bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${bold('Độc lập - Tự do - Hạnh phúc')}${paragraph('Sông Trăng, ngày 12 tháng 3 năm 2026')}`,
          ),
        ]),
      ],
      '',
    ),
    bold('KẾ HOẠCH'),
    bold('Phát triển khoa học, công nghệ và chuyển đổi số trên địa bàn xã Sông Trăng'),
    sections,
    bold('PHỤ LỤC'),
    table([GRID, header, ...rows], LINES),
    PAGE,
  ].join('');
  return makeDocx({ body, styles: STYLES });
}

function bodyPage(index: number): string {
  const year = 2026 + (index % 5);
  const bullets = Array.from({ length: 11 }, (_, step) => {
    const indicator = at(INDICATORS, index * 11 + step);
    return paragraph(
      `- ${indicator?.name} năm ${year} đạt ${40 + ((index + step * 7) % 60)}${indicator?.unit === '%' ? '%' : ` ${indicator?.unit}`}.`,
      SPACED,
    );
  });
  const tasks = Array.from({ length: 6 }, (_, step) =>
    paragraph(
      `${index + 1}.${step + 1}. ${at(TASKS, index * 6 + step)}; ${at(TASKS, index + step * 3)?.toLowerCase()}.`,
      SPACED,
    ),
  );
  return [bold(`${index + 1}. Nội dung thứ ${index + 1}, năm ${year}`), ...bullets, ...tasks].join('');
}

function taskRow(index: number): string {
  return row([
    String(index + 1),
    `${at(TASKS, index)} (đợt ${index + 1})`,
    at(UNITS, index + 3) ?? '',
    at(PARTNERS, index + 1) ?? '',
    at(DELIVERABLES, index) ?? '',
    at(DEADLINES, index)?.text ?? 'Năm 2026',
  ]);
}
