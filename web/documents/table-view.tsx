import type { Column, Table, TableRow } from '../../src/documents/model/contract.ts';
import css from './paper.module.css';
import { headGroups } from './table-head.ts';
import { Runs } from './runs.tsx';

/** A table of the document as it is printed: columns by their share of the page, heads that neighbours share. */
export function TableView({ id, table }: { id: string; table: Table }) {
  const { columns, rows } = table;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={css.table}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <Head columns={columns} />
      <tbody>
        {rows.map((row, y) => (
          // Rows have no names of their own; they come and go only with a new page.
          <Row key={placeKey(id, row, y)} {...{ id, row, columns, y }} />
        ))}
      </tbody>
    </table>
  );
}

const placeKey = (id: string, row: TableRow, y: number): string =>
  row.kind === 'row' && row.id !== undefined ? `${id} ${row.id} ${y}` : `${id} ${y}`;

function Head({ columns }: { columns: readonly Column[] }) {
  const groups = headGroups(columns);
  const shared = groups.some(({ under }) => under !== undefined);
  return (
    <thead>
      <tr>
        {groups.map(({ under, columns: own }) =>
          own.map((column, at) => {
            if (under === undefined)
              return (
                <th key={column.key} scope="col" rowSpan={shared ? 2 : 1}>
                  {column.title}
                </th>
              );
            if (at > 0) return null;
            return (
              <th key={column.key} scope="colgroup" colSpan={own.length}>
                {under}
              </th>
            );
          }),
        )}
      </tr>
      {shared && (
        <tr>
          {columns
            .filter(({ under }) => under !== undefined)
            .map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
        </tr>
      )}
    </thead>
  );
}

interface RowProps {
  id: string;
  row: TableRow;
  columns: readonly Column[];
  /** Which row of the table it is. */
  y: number;
}

function Row({ id, row, columns, y }: RowProps) {
  if (row.kind === 'group') {
    return (
      <tr className={css.group}>
        <th scope="rowgroup" colSpan={columns.length}>
          {row.text}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {row.cells.map((cell, x) =>
        cell.covered ? null : (
          <td key={columns[x]?.key ?? x} rowSpan={cell.rows} data-align={columns[x]?.align}>
            <Runs place={id} at={[y, x]} runs={cell.runs} />
          </td>
        ),
      )}
    </tr>
  );
}
