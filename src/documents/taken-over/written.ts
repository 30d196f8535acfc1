/** A document of ours as a Word file, for tests: as plainly as the rules of the state allow. */
import type { Annex, Block, OfficialDocument, Table } from '../model/contract.ts';
import { plainText } from '../words/said.ts';
import { docxOf, grid, type Head, line, type Piece, sideBySide } from './sample-docx.ts';

const listed = (items: readonly string[], prefix = ''): string[] =>
  items.map((item, at) => `${prefix}${item}${at === items.length - 1 ? '.' : ';'}`);

export const written = (document: OfficialDocument): Promise<Uint8Array> =>
  docxOf(mainOf(document), ...document.annexes.map(annexOf));

function mainOf({ frame, number, date, body }: OfficialDocument): Piece[] {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  return [
    sideBySide(
      [
        ...(frame.parent === undefined ? [] : [frame.parent.toUpperCase()]),
        frame.body.toUpperCase(),
        `Số: ${number ?? '     '}/${frame.symbol}`,
      ],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        `${frame.place}, ngày ${day} tháng ${month} năm ${year}`,
      ],
    ),
    line(frame.type ?? '', { bold: true, center: true }),
    line(frame.subject, { bold: true, center: true }),
    ...(frame.addressees.length > 0
      ? ['Kính gửi:', ...listed(frame.addressees, '- ')].map((text) => line(text))
      : []),
    ...listed(frame.basis).map((text) => line(text, { italics: true })),
    ...body.map(pieceOf),
    sideBySide(
      ['Nơi nhận:', ...listed(frame.recipients, '- ')],
      [...frame.signature.lines, '', frame.signature.name ?? ''],
    ),
  ];
}

function pieceOf(block: Block): Piece {
  if (block.kind === 'heading') return line(block.text, { bold: true });
  if (block.kind === 'table') return tableOf(block);
  return line(`${block.bullet ? '- ' : ''}${plainText(block.runs)}`);
}

function tableOf({ columns, rows }: Table): Piece {
  const heads: Head[] = [];
  for (const { title, under } of columns) {
    const open = heads.at(-1);
    if (under === undefined) heads.push({ title });
    else if (open?.over && open.title === under) open.over = [...open.over, title];
    else heads.push({ title: under, over: [title] });
  }
  const texts = rows.map((row) =>
    row.kind === 'group' ? [row.text] : row.cells.map(({ runs }) => plainText(runs)),
  );
  return grid(heads, texts);
}

const annexOf = ({ name, title, blocks }: Annex): Piece[] => [
  line(name ?? 'Phụ lục', { bold: true, center: true }),
  line(title, { bold: true, center: true }),
  line('(Kèm theo Báo cáo của Ủy ban nhân dân xã Sông Trăng)', { italics: true, center: true }),
  ...blocks.map(pieceOf),
];
