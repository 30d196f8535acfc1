/** A line of the table as its columns see it, and the names under which the table knows lines. Pure. */
import type { DraftFinding, DraftRow } from '../../../../src/plans/draft/contract.ts';
import type { Cell, GridLine } from '../../../design/grid/model.ts';
import type { Rows } from '../change.ts';
import type { Cursor, GridItem, Place } from '../grid-items.ts';
import type { Line } from '../things/things.ts';

export interface TableLine {
  line: Line;
  /** The row that an edit at this line changes. */
  own: DraftRow;
  /** What the cells show: of a line what its mentions say together. */
  row: DraftRow;
  /** One mention folded out below its thing. */
  mention: boolean;
  findings: readonly DraftFinding[];
  /** Whether its mentions are folded out. */
  unfolded: boolean;
}

const MENTION = 'mention ';

export const keyOfPlace = ({ rowId, mention = false }: Place): string => (mention ? MENTION : '') + rowId;

export const cellOfCursor = (cursor: Cursor): Cell => ({ row: keyOfPlace(cursor), column: cursor.column });

/** The row that a line shows, whether as the thing or as its mention. */
export const rowOfLine = (line: string): string =>
  line.startsWith(MENTION) ? line.slice(MENTION.length) : line;

export function cursorOfCell({ row, column }: Cell): Cursor {
  return { rowId: rowOfLine(row), column, ...(row.startsWith(MENTION) && { mention: true }) };
}

export interface LinesInput {
  items: readonly GridItem[];
  lines: ReadonlyMap<string, Line>;
  rows: Rows;
  findings: ReadonlyMap<string, DraftFinding[]>;
  unfolded: ReadonlySet<string>;
  /** What can be decided about a whole section; absent where nothing can. */
  sectionAction: { label: string; onSection: (ids: readonly string[]) => void } | undefined;
}

const NOTHING: readonly DraftFinding[] = [];

/** The lines of the table in their order; what is gone by now is left out. */
export function tableLines(input: LinesInput): GridLine<TableLine>[] {
  const { items, lines, rows, findings, unfolded, sectionAction } = input;
  return items.flatMap((item, index): GridLine<TableLine>[] => {
    if (item.kind === 'section') {
      const { title, ids } = item;
      const action = sectionAction && {
        label: sectionAction.label,
        onClick: () => sectionAction.onSection(ids),
      };
      return [{ kind: 'section', key: `section ${index}`, title, ...(action && { action }) }];
    }
    const mention = item.kind === 'mention';
    const line = lines.get(mention ? item.of : item.id);
    const own = rows.get(item.id);
    if (!line || !own) return [];
    const row: TableLine = {
      line,
      own,
      row: mention ? own : line.row,
      mention,
      findings: (!mention && findings.get(item.id)) || NOTHING,
      unfolded: line.thing !== undefined && unfolded.has(line.thing.id),
    };
    const done = (mention ? own : line).state === 'accepted';
    return [{ kind: 'row', key: keyOfPlace({ rowId: item.id, mention }), row, part: mention, done }];
  });
}
