import { useState } from 'react';
import type { ListedRow } from '../../../src/register/contract.ts';
import { PaperHead } from '../../design/paper-head.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { BookHeads } from './book-heads.tsx';
import css from './register.module.css';
import { isFigure, plainText, type ShownColumn, shownTitle, widthsOf } from './shown-columns.ts';

interface PrintTableProps {
  rows: ListedRow[];
  /** How many rows the list has; what is missing is said. */
  total: number;
  columns: readonly ShownColumn[];
  book: boolean;
}

/** Every row of the list on paper; only there while it is being printed. */
export function PrintTable({ rows, total, columns, book }: PrintTableProps) {
  const texts = useTexts();
  const [now] = useState(() => new Date());
  const widths = widthsOf(columns);
  const whole = [...widths.values()].reduce((sum, width) => sum + width, 0);
  return (
    <div className={css.paper}>
      <PaperHead now={now}>
        <p>{[...new Set(rows.map(({ planTitle }) => planTitle))].join('; ')}</p>
      </PaperHead>
      {rows.length < total && (
        <p>
          <strong>{texts.register.printedPart(numberText(rows.length), numberText(total))}</strong>
        </p>
      )}
      <table className="dense">
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: `${((widths.get(column.key) ?? 0) / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {shownTitle(column, texts)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <tbody key={row.id}>
            {book && <BookHeads row={row} above={rows[index - 1]} span={columns.length} />}
            {row.group && row.group.key !== rows[index - 1]?.group?.key && (
              <tr className={css.section}>
                <th colSpan={columns.length} scope="rowgroup">
                  {row.group.label}
                </th>
              </tr>
            )}
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={isFigure(column) ? 'number' : undefined}>
                  {plainText(row, column, texts)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
