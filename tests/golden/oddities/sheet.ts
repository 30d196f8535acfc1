/** Odd traits of workbooks. */
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Draw } from '../../mutate.ts';
import { planText } from '../plan-text.ts';
import type { PlanScript } from '../random-plan.ts';
import { type Grid, indicatorGrid, taskGrid } from '../tables.ts';
import type { OddFile, Oddity } from './oddity.ts';

interface Book {
  book: ExcelJS.Workbook;
  indicators: ExcelJS.Worksheet;
  tasks: ExcelJS.Worksheet;
  script: PlanScript;
}

/** Two sheets: letterhead and title (on the first one), the title of the table, an empty row, the table. */
const FIRST_ROW = 12;

/** Letterhead side by side, as clerks write it above a table. */
function addHead(sheet: ExcelJS.Worksheet, script: PlanScript): void {
  const { letterhead, title } = planText(script);
  const half = letterhead.length - (script.system === 'party' ? 2 : 3);
  letterhead.forEach((text, at) => {
    if (at < half) sheet.getCell(at + 1, 1).value = text;
    else sheet.getCell(at - half + 1, 4).value = text;
  });
  title.forEach((text, at) => {
    sheet.getCell(half + 2 + at, 1).value = text;
  });
}

function addSheet(book: ExcelJS.Workbook, name: string, grid: Grid): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  sheet.getCell(FIRST_ROW - 2, 1).value = grid.title;
  [...grid.header, ...grid.rows].forEach((cells, at) => {
    let column = 1;
    for (const { lines, colSpan } of cells) {
      const row = FIRST_ROW + at;
      sheet.getCell(row, column).value = lines.length > 0 ? lines.join('\n') : null;
      if (colSpan > 1) sheet.mergeCells(row, column, row, column + colSpan - 1);
      column += colSpan;
    }
  });
  return sheet;
}

function bookOf(script: PlanScript): Book {
  const book = new ExcelJS.Workbook();
  const indicators = addSheet(book, 'Chỉ tiêu', indicatorGrid(script));
  addHead(indicators, script);
  return { book, indicators, tasks: addSheet(book, 'Nhiệm vụ', taskGrid(script)), script };
}

const oddity = (
  name: string,
  change: (book: Book, draw: Draw) => Omit<OddFile, 'bytes'> | void,
  pack: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Oddity => ({
  name: `Workbook: ${name}`,
  make: async (script, draw) => {
    const book = bookOf(script);
    const result = change(book, draw) ?? {};
    return { bytes: pack(new Uint8Array(await book.book.xlsx.writeBuffer())), ...result };
  },
});

const taskRows = ({ tasks }: Book): ExcelJS.Row[] => {
  const rows: ExcelJS.Row[] = [];
  tasks.eachRow((row, number) => {
    if (number > FIRST_ROW && /^\d+$/.test(row.getCell(1).text)) rows.push(row);
  });
  return rows;
};
const indicatorRows = ({ indicators }: Book): ExcelJS.Row[] => {
  const rows: ExcelJS.Row[] = [];
  indicators.eachRow((row, number) => {
    if (number > FIRST_ROW && /^\d+$/.test(row.getCell(1).text)) rows.push(row);
  });
  return rows;
};
const deadlineColumn = ({ script }: Book): number => 3 + script.layout.taskColumns.indexOf('deadline');
/** Column of the first milestone in the sheet of indicators. */
const yearsColumn = ({ script }: Book): number => 3 + script.layout.indicatorColumns.indexOf('years');

/** A row like some row, in other words, behind the last. */
function spareRow(book: Book, draw: Draw): ExcelJS.Row {
  const rows = taskRows(book);
  const like = rows[draw(rows.length)];
  const row = book.tasks.addRow([]);
  like?.eachCell((cell, column) => {
    row.getCell(column).value = column === 2 ? 'Nhiệm vụ đã bỏ' : cell.value;
  });
  return row;
}

const FORMATS = ['yyyy-mm-dd', 'dd/mm/yyyy', 'dd/mm/yy', '[$-42A]dd/mm/yyyy', 'd-m-yyyy', 'yyyy/mm/dd'];

/** Days that stand as dates in the sheet, in some format. */
function asDates(book: Book, draw: Draw): void {
  for (const row of taskRows(book)) {
    const task = book.script.tasks[Number(row.getCell(1).text) - 1];
    if (task?.deadline.kind !== 'due' || task.deadline.due === undefined) continue;
    const cell = row.getCell(deadlineColumn(book));
    cell.value = new Date(`${task.deadline.due}T00:00:00Z`);
    cell.numFmt = FORMATS[draw(FORMATS.length)] ?? 'yyyy-mm-dd';
  }
}

const PERCENTS = [
  ['0.0"%"', 1],
  ['0\\%', 1],
  ['0%', 0.01],
  ['0.00%', 0.01],
  ['General"%"', 1],
] as const;

/** Shares that stand as figures in the sheet, the sign coming from the format. */
function asShares(book: Book, draw: Draw): void {
  for (const row of indicatorRows(book)) {
    const indicator = book.script.indicators[Number(row.getCell(1).text) - 1];
    indicator?.targets.forEach(({ comparator, value, text }, at) => {
      if (comparator !== '=' || value === undefined || !text.endsWith('%')) return;
      const [format, scale] = PERCENTS[draw(PERCENTS.length)] ?? PERCENTS[0];
      const cell = row.getCell(yearsColumn(book) + at);
      cell.value = value * scale;
      cell.numFmt = format;
    });
  }
}

/** One figure cannot be known: the formula was never calculated, or its value is an error. */
function withoutValue(value: ExcelJS.CellValue): (book: Book, draw: Draw) => Omit<OddFile, 'bytes'> {
  return (book, draw) => {
    const rows = indicatorRows(book);
    const at = draw(rows.length);
    const step = draw(book.script.years.length);
    const cell = rows[at]?.getCell(yearsColumn(book) + step);
    if (cell) cell.value = value;
    const indicators = book.script.indicators.map((row, index) =>
      index === at ? { ...row, targets: row.targets.filter((_, year) => year !== step) } : row,
    );
    return { script: { ...book.script, indicators }, unread: true };
  };
}

/** The old deadline in a hidden column before the new one. */
function hiddenColumn(book: Book): Omit<OddFile, 'bytes'> {
  const column = deadlineColumn(book);
  const old = taskRows(book).map(({ number }): [number, string] => [number, 'Quý IV/2025']);
  const groups = book.script.layout.groupRows;
  // Rows merged over the whole table would have to be merged anew.
  if (groups) return {};
  book.tasks.spliceColumns(column, 0, []);
  book.tasks.getCell(FIRST_ROW, column).value = 'Thời hạn';
  for (const [row, text] of old) book.tasks.getCell(row, column).value = text;
  book.tasks.getColumn(column).hidden = true;
  return { unread: true };
}

function struckPart(book: Book, draw: Draw): void {
  const rows = taskRows(book);
  const cell = rows[draw(rows.length)]?.getCell(deadlineColumn(book));
  if (!cell) return;
  cell.value = {
    richText: [{ font: { strike: true }, text: 'Quý IV/2025 ' }, { text: cell.text }],
  };
}

/** A Word file carried inside. */
const withDocument = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    {
      ...unzipSync(bytes),
      'xl/embeddings/odd.docx': zipSync({ 'word/document.xml': strToU8('<w:document/>') }, { level: 0 }),
    },
    { level: 0 },
  );

export const SHEET_ODDITIES: Oddity[] = [
  oddity('two sheets', () => undefined),
  oddity('days as dates', asDates),
  oddity('shares as figures', asShares),
  oddity('a struck part of a cell', struckPart),
  oddity('a hidden column', hiddenColumn),
  oddity('a hidden row', (book, draw) => {
    spareRow(book, draw).hidden = true;
    return { unread: true };
  }),
  oddity('rows hidden by a filter', (book, draw) => {
    const row = spareRow(book, draw);
    row.hidden = true;
    const columns = 2 + book.script.layout.taskColumns.length;
    book.tasks.autoFilter = { from: { row: FIRST_ROW, column: 1 }, to: { row: row.number, column: columns } };
    return { unread: true };
  }),
  oddity('a hidden sheet', (book) => {
    const sheet = addSheet(book.book, 'Bản cũ', taskGrid(book.script));
    sheet.state = 'hidden';
    return { unread: true };
  }),
  oddity(
    'a formula without a value',
    withoutValue({ formula: 'B90*2', date1904: false } as ExcelJS.CellFormulaValue),
  ),
  oddity('an error', withoutValue({ error: '#DIV/0!' })),
  oddity('a Word file inside', () => undefined, withDocument),
];
