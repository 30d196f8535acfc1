import {
  cellText,
  type Paragraph,
  type SourceDocument,
  type Table,
  type TableRow,
  type Unread,
} from '../src/reading/block.ts';

/** Blocks as short lines, so that tests can say what they expect as a person would read it. */
export function showBlocks(document: Pick<SourceDocument, 'blocks'>): string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'table') return showTable(block);
    return [block.kind === 'unread' ? showUnread(block) : showParagraph(block)];
  });
}

/** "! what: where". */
const showUnread = ({ what, where }: Unread): string => `! ${what}${where === undefined ? '' : `: ${where}`}`;

/** "[a)] text {bold center h1}": label, text, flags. */
function showParagraph(paragraph: Paragraph): string {
  const { bold, italic, align, heading } = paragraph;
  const flags = [bold && 'bold', italic && 'italic', align, heading && `h${heading}`]
    .filter(Boolean)
    .join(' ');
  const label = paragraph.label === undefined ? '' : `[${paragraph.label}] `;
  return `${label}${paragraph.text.replaceAll('\n', '⏎')}${flags ? ` {${flags}}` : ''}`;
}

/** "| a | b (2×1) |": cells with their spans (columns × rows) when merged; "H" before a header row. */
function showTable(table: Table): string[] {
  return table.rows.map((row: TableRow) => {
    const cells = row.cells.map((cell) => {
      const span = cell.colSpan > 1 || cell.rowSpan > 1 ? ` (${cell.colSpan}×${cell.rowSpan})` : '';
      const text = cell.lines.length > 1 ? cell.lines.join('⏎') : cellText(cell);
      return `${text}${cell.bold ? ' {bold}' : ''}${span}`.trim();
    });
    return `${row.header ? 'H' : ''}| ${cells.join(' | ')} |`;
  });
}
