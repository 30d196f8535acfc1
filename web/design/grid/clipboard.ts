/** Blocks of cells to and from the clipboard, as Excel, Calc, Word and Sheets write them. */

export type Block = readonly (readonly string[])[];

export function toTsv(block: Block): string {
  const quoted = (cell: string): string =>
    /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return block.map((line) => line.map(quoted).join('\t')).join('\r\n');
}

const escaped = (cell: string): string =>
  cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

export function toHtml(block: Block): string {
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  return `<table>${block.map(line).join('')}</table>`;
}

const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r?\n|$)/;
const PLAIN = /^[^\t\r\n]*/;

/** A cell at the beginning of the text, and how much of the text it takes. */
function cellAt(text: string): { cell: string; length: number } {
  const quoted = QUOTED.exec(text);
  if (quoted) {
    const cell = (quoted[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n');
    return { cell, length: quoted[0].length };
  }
  const [cell] = PLAIN.exec(text) ?? [''];
  return { cell, length: cell.length };
}

/** Cells between tabs, lines between line ends; a line end at the very end begins no line. */
export function fromTsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let rest = text;
  for (;;) {
    const { cell, length } = cellAt(rest);
    lines.at(-1)?.push(cell);
    const [between] = /^(?:\t|\r?\n|\r)/.exec(rest.slice(length)) ?? [''];
    rest = rest.slice(length + between.length);
    if (between === '' || (rest === '' && between !== '\t')) return lines;
    if (between !== '\t') lines.push([]);
  }
}

const BREAK = '\uE000';

function textOf(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith(BREAK);
  for (const block of cell.querySelectorAll('p + p, div + div, li + li')) block.prepend(BREAK);
  return (cell.textContent ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?\uE000 ?/g, '\n')
    .trim();
}

/** The first table of a page; undefined without one. A cell over several places stands in the first of them. */
function fromHtml(html: string): string[][] | undefined {
  // Styles are taken out first: the page's security policy would report each one, although nothing is drawn.
  const plain = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/\sstyle=("[^"]*"|'[^']*')/gi, '');
  const table = new DOMParser().parseFromString(plain, 'text/html').querySelector('table');
  if (!table) return undefined;
  const lines: string[][] = [];
  for (const [row, line] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of line.cells) {
      while (lines[row]?.[column] !== undefined) column += 1;
      const text = textOf(cell);
      for (let y = 0; y < cell.rowSpan; y += 1)
        for (let x = 0; x < cell.colSpan; x += 1)
          (lines[row + y] ??= [])[column + x] = x + y === 0 ? text : '';
      column += cell.colSpan;
    }
  }
  return lines.map((line) => Array.from(line, (cell) => cell ?? '')).filter((line) => line.length > 0);
}

/** What was copied: a table before text, since only it keeps cells over several places and lines in a cell. */
export const fromClipboard = (data: Pick<DataTransfer, 'getData'>): string[][] =>
  fromHtml(data.getData('text/html')) ?? fromTsv(data.getData('text/plain'));
