/** A written plan as plain text with tab tables, as Markdown of a converter, as Word, and as text fallen out of a PDF. */
import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Item, TextCell, WrittenPlan } from './written-plan.ts';

type TableItem = Extract<Item, { kind: 'table' }>;

/** The texts of a table's rows with an empty text wherever a cell reaches in. */
function gridOf(rows: TextCell[][], columns: number, join: string): string[][] {
  const grid = rows.map(() => Array.from({ length: columns }, (): string | undefined => undefined));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let dy = 0; dy < cell.rowSpan; dy++)
        for (let dx = 0; dx < cell.colSpan; dx++) {
          const line = grid[y + dy];
          if (line) line[x + dx] = dx + dy === 0 ? cell.lines.join(join) : '';
        }
    }
  });
  return grid.map((row) => row.map((text) => text ?? ''));
}

export function asText(plan: WrittenPlan): string {
  const lines = plan.items.flatMap((item): string[] => {
    switch (item.kind) {
      case 'text':
        return [item.text, ''];
      case 'beside':
        return [...item.left, '', ...item.right, ''];
      case 'page':
        return [''];
      case 'table':
        return [
          ...gridOf([...item.header, ...item.rows], item.columns, '; ').map((row) => row.join('\t')),
          '',
        ];
    }
  });
  return lines.join('\n');
}

export function asMarkdown(plan: WrittenPlan): string {
  const pipe = (row: string[]) => `| ${row.join(' | ')} |`;
  const bold = (text: string) => (text === '' ? '' : `**${text}**`);
  const lines = plan.items.flatMap((item): string[] => {
    switch (item.kind) {
      case 'text':
        return [item.style === 'title' || /^[IVX]+\. /.test(item.text) ? bold(item.text) : item.text, ''];
      case 'beside': {
        const side = (texts: string[]) => texts.map(bold).join('<br>');
        return [pipe([side(item.left), side(item.right)]), pipe(['---', '---']), ''];
      }
      case 'page':
        return ['<span id="page-break"></span>', ''];
      case 'table': {
        const [first = [], ...rest] = gridOf([...item.header, ...item.rows], item.columns, '<br>');
        const headers = item.header.length - 1;
        return [
          pipe(first.map(bold)),
          pipe(first.map(() => '---')),
          ...rest.map((row, at) => pipe(at < headers ? row.map(bold) : row)),
          '',
        ];
      }
    }
  });
  return lines.join('\n');
}

const paragraph = (text: string, bold = false, center = false) =>
  new Paragraph({
    alignment: center ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    children: [new TextRun({ text, bold, font: 'Times New Roman', size: 26 })],
  });
const cellOf = (cell: TextCell, bold: boolean, width: number) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    children: (cell.lines.length > 0 ? cell.lines : ['']).map((line) => paragraph(line, bold)),
  });

/** Widths follow what the columns hold; the narrowest still takes its longest word. */
function wordTable(item: TableItem, landscape: boolean): Table {
  const total = landscape ? 13_900 : 9_000;
  const grid = gridOf([...item.header, ...item.rows], item.columns, ' ');
  const columns = Array.from({ length: item.columns }, (_, x) => grid.map((row) => row[x] ?? ''));
  const least = columns.map(
    (texts) =>
      260 + 150 * Math.max(2, ...texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length))),
  );
  const wish = columns.map(
    (texts) => texts.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(texts.length * 0.8)] ?? 0,
  );
  const spare = Math.max(0, total - least.reduce((a, b) => a + b, 0));
  const wishes = wish.reduce((a, b) => a + b, 0);
  const widths = least.map((width, x) => width + Math.floor((spare * (wish[x] ?? 0)) / wishes));
  const taken: number[] = widths.map(() => 0);
  const cells = (row: TextCell[], bold: boolean) => {
    let x = 0;
    const made = row.map((cell) => {
      while ((taken[x] ?? 0) > 0) x++;
      const own = widths.slice(x, x + cell.colSpan);
      for (let dx = 0; dx < cell.colSpan; dx++) taken[x + dx] = cell.rowSpan;
      x += cell.colSpan;
      return cellOf(
        cell,
        bold,
        own.reduce((a, b) => a + b, 0),
      );
    });
    taken.forEach((left, at) => {
      taken[at] = Math.max(0, left - 1);
    });
    return made;
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      ...item.header.map((row) => new TableRow({ tableHeader: true, children: cells(row, true) })),
      ...item.rows.map((row) => new TableRow({ children: cells(row, false) })),
    ],
  });
}

const NO_BORDER = { style: 'none', size: 0, color: 'auto' } as const;
function sideBySide(left: string[], right: string[]): Table {
  const side = (lines: string[]) =>
    new TableCell({ children: lines.map((line) => paragraph(line, true, true)) });
  return new Table({
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [side(left), side(right)] })],
  });
}

export async function asWord(plan: WrittenPlan): Promise<Uint8Array> {
  const sections: { landscape: boolean; children: (Paragraph | Table)[] }[] = [
    { landscape: false, children: [] },
  ];
  const add = (block: Paragraph | Table) => sections.at(-1)?.children.push(block);
  for (const item of plan.items) {
    if (item.kind === 'page') sections.push({ landscape: item.landscape, children: [] });
    else if (item.kind === 'beside') add(sideBySide(item.left, item.right));
    else if (item.kind === 'table') add(wordTable(item, sections.at(-1)?.landscape ?? false));
    else
      add(
        paragraph(item.text, item.style === 'title' || /^[IVX]+\. /.test(item.text), item.style === 'title'),
      );
  }
  const document = new Document({
    sections: sections.map(
      ({ landscape, children }): ISectionOptions => ({
        properties: landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        children,
      }),
    ),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
