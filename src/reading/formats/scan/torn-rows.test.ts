import { describe, expect, it } from 'vitest';
import { assemblePage } from './assemble.ts';
import { withTornRows } from './torn-rows.ts';
import { tablePage, type Written } from './test-tables.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị'];
const NEXT = ['6', 'Trồng rừng', 'Hạt Kiểm lâm'];
const TORN = ['', 'suối và chăm sóc rừng non', ''];

/** The rows of page 4 of which every cell is in doubt. */
function doubtfulRows(rows: Written[][], before?: { rows: Written[][]; number: number }): number[] {
  const pages = [...(before ? [tablePage(before.rows, before.number)] : []), tablePage(rows, 4)];
  const page = withTornRows(pages).at(-1);
  const table = page && assemblePage(page).blocks[0];
  if (table?.kind !== 'table') return [];
  return table.rows.flatMap(({ cells }, row) =>
    cells.every(({ confidence }) => (confidence ?? 1) < 0.8) ? [row] : [],
  );
}

describe('withTornRows', () => {
  it('doubts the whole row that begins before the first scanned page, empty cells too', () => {
    expect(doubtfulRows([TORN, NEXT])).toEqual([0]);
    expect(doubtfulRows([HEADER, TORN, NEXT])).toEqual([1]);
  });

  it.each<[string, { rows: Written[][]; number: number }, number[]]>([
    ['the table goes on from the page before', { rows: [HEADER, NEXT], number: 3 }, []],
    ['the table before is another', { rows: [['a', 'b']], number: 3 }, [0]],
    ['the page before is missing', { rows: [HEADER, NEXT], number: 2 }, [0]],
  ])('%s', (_, before, expected) => {
    expect(doubtfulRows([TORN, NEXT], before)).toEqual(expected);
  });

  it('leaves whole rows alone', () => {
    expect(doubtfulRows([HEADER, NEXT])).toEqual([]);
    expect(doubtfulRows([['', 'Nhóm việc thường xuyên', ''], NEXT])).toEqual([]);
  });
});
