/** A script as Markdown with pipe tables, and as text with tabs, pages cutting rows in two as converters leave them. */
import type { PlanScript } from './random-plan.ts';
import { planText } from './plan-text.ts';
import { type Grid, type GridCell, indicatorGrid, taskGrid } from './tables.ts';

const ROMAN = ['I', 'II'];
const grids = (script: PlanScript) => [indicatorGrid(script), taskGrid(script)];
const oneLine = (cell: GridCell, join: string) => cell.lines.join(join);

function prose(script: PlanScript): string[] {
  const text = planText(script);
  return [...text.letterhead, ...text.title, ...text.body, ...text.recipients, ...text.signature];
}

/** A cell cut after a word near its middle: what stays on the page and what the next page begins with. */
function cut(text: string): [string, string] {
  const words = text.split(' ');
  const half = Math.ceil(words.length / 2);
  return words.length < 6 ? [text, ''] : [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

/** Rows with a page break after every `every` rows: the row there is cut, header rows are repeated. */
function paged(
  grid: Grid,
  every: number,
  render: (row: string[]) => string,
  join: string,
  breakLines: string[],
): string[] {
  const flat = (row: GridCell[]) => {
    const texts = row.flatMap((cell) => [
      oneLine(cell, join),
      ...Array.from({ length: cell.colSpan - 1 }, () => ''),
    ]);
    return texts;
  };
  const header = grid.header.map((row) => render(flat(row)));
  return grid.rows.flatMap((row, at) => {
    const texts = flat(row);
    const last = at === grid.rows.length - 1;
    if ((at + 1) % every !== 0 || last || row.length === 1) return [render(texts)];
    const halves = texts.map((text, column) => (column === 0 ? ([text, ''] as const) : cut(text)));
    const rest = halves.map(([, tail]) => tail);
    return [
      render(halves.map(([head]) => head)),
      ...breakLines,
      ...header,
      ...(rest.some((tail) => tail !== '') ? [render(rest)] : []),
    ];
  });
}

export function renderMarkdown(script: PlanScript): string {
  const pipe = (row: string[]) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  const tables = grids(script).flatMap((grid, at) => {
    const [first, ...more] = grid.header;
    const bold = (row: GridCell[] | undefined) =>
      pipe(
        (row ?? []).flatMap((c) => [
          `**${oneLine(c, '<br>')}**`.replace('****', ''),
          ...Array.from({ length: c.colSpan - 1 }, () => ''),
        ]),
      );
    return [
      `## PHỤ LỤC ${ROMAN[at]}`,
      '',
      `**${grid.title}**`,
      '',
      bold(first),
      pipe(Array.from({ length: grid.columns }, () => '---')),
      ...more.map(bold),
      ...paged({ ...grid, header: [] }, script.layout.pageEvery, pipe, '<br>', []),
      '',
    ];
  });
  return [...prose(script).flatMap((line) => [line, '']), ...tables].join('\n');
}

export function renderTabs(script: PlanScript): string {
  const tabbed = (row: string[]) => row.join('\t');
  const tables = grids(script).flatMap((grid, at) => [
    `PHỤ LỤC ${ROMAN[at]}: ${grid.title.toUpperCase()}`,
    '',
    ...grid.header.map((row) =>
      tabbed(row.flatMap((c) => [oneLine(c, ' '), ...Array.from({ length: c.colSpan - 1 }, () => '')])),
    ),
    ...paged(
      { ...grid, header: [] },
      script.layout.pageEvery,
      tabbed,
      script.layout.divider === '\n' ? '; ' : ' ',
      [''],
    ),
    '',
  ]);
  return [...prose(script).flatMap((line) => [line, '']), ...tables].join('\n');
}
