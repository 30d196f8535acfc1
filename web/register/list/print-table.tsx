import { useState } from 'react';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { momentText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { type ColumnId, columnTitle, plainText } from './columns.ts';
import css from './register.module.css';
import { BookHeads, WIDTHS } from './register-table.tsx';

interface PrintTableProps {
  rows: RegisterRow[];
  /** How many rows the list has; what is missing is said. */
  total: number;
  columns: readonly ColumnId[];
  book: boolean;
}

/** Every row of the list on paper; only there while it is being printed. */
export function PrintTable({ rows, total, columns, book }: PrintTableProps) {
  const texts = useTexts();
  const [now] = useState(() => new Date());
  const whole = columns.reduce((sum, column) => sum + WIDTHS[column], 0);
  return (
    <div className={css.paper}>
      <p>{texts.register.printedAt(momentText(now))}</p>
      {rows.length < total && (
        <p>
          <strong>{texts.register.printedPart(numberText(rows.length), numberText(total))}</strong>
        </p>
      )}
      <table className="dense">
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: `${(WIDTHS[column] / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnTitle(column, texts)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={row.id}>
            {book && <BookHeads row={row} above={rows[index - 1]} span={columns.length} />}
            <tr>
              {columns.map((column) => (
                <td key={column}>{plainText(row, column, texts)}</td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
