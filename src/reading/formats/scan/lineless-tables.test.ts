import { describe, expect, it } from 'vitest';
import { cellText } from '../../block.ts';
import { linelessTables } from './lineless-tables.ts';
import type { Word } from './read-page.ts';

const XS = [100, 200, 900, 1300];

/** Words as recognised: 14 pixels a letter, 26 high, a number for each line. */
function line(y: number, cells: readonly string[]): Word[] {
  return cells.flatMap((cell, column) => {
    let left = XS[column] ?? 0;
    return cell.split(' ').flatMap((part): Word[] => {
      if (part === '') return [];
      const box = [left, y - 26, left + 14 * part.length, y] as const;
      left = box[2] + 8;
      return [{ text: part, confidence: 0.94, box, line: y }];
    });
  });
}

const HEADING = line(400, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']);
const ROWS = [
  line(450, ['1', 'Ban hành quy chế làm việc của', 'Văn phòng', 'Tháng 4/2026']),
  line(484, ['', 'hệ thống một cửa']),
  line(534, ['2', 'Tập huấn kỹ năng số', 'Công an xã', 'Quý II/2026']),
];

describe('a scanned table without lines', () => {
  it('gives its rows, every cell for a person to look at', () => {
    const { tables, words, lost } = linelessTables([line(300, ['Kế hoạch như sau:']), HEADING, ...ROWS]);
    expect(tables[0]?.rows.map(({ cells }) => cells.map(cellText))).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['1', 'Ban hành quy chế làm việc của hệ thống một cửa', 'Văn phòng', 'Tháng 4/2026'],
      ['2', 'Tập huấn kỹ năng số', 'Công an xã', 'Quý II/2026'],
    ]);
    const cells = tables[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(Math.max(...cells.map(({ confidence }) => confidence ?? 1))).toBeLessThan(0.8);
    expect(words.size).toBe([HEADING, ...ROWS].flat().length);
    expect(lost).toBe(false);
  });

  it('is said to be lost where a number is missing, or nothing stands under its heading', () => {
    const gap = line(584, ['4', 'Duy trì chuyên mục', 'Văn phòng', 'Thường xuyên']);
    expect(linelessTables([HEADING, ...ROWS, gap]).lost).toBe(true);
    expect(linelessTables([HEADING, line(900, ['Nơi nhận:'])])).toMatchObject({ tables: [], lost: true });
  });

  it('is not seen in running text', () => {
    const text = [line(300, ['Các đơn vị thực hiện nhiệm vụ được giao']), line(340, ['đúng thời hạn.'])];
    expect(linelessTables(text)).toMatchObject({ tables: [], lost: false });
  });
});
