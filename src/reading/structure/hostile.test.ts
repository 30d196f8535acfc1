import { expect, it } from 'vitest';
import { processorTime } from '../../../tests/processor-time.ts';
import { isBlock } from '../block.ts';
import { blocksFrom, LETTERHEAD, SIGNATURE, TASKS } from '../fixtures/odd-plan.ts';
import { splitParts } from './parts.ts';

const LINES: [string, string[]][] = [
  ['headings of appendices', ['PHỤ LỤC I', 'Phụ lục 2 kèm theo.']],
  ['titles', ['KẾ HOẠCH', '(Kèm theo Quyết định số 5/QĐ-UBND)']],
  ['letterheads', [...LETTERHEAD, 'KẾ HOẠCH', 'QUYẾT ĐỊNH']],
  ['signatures', SIGNATURE],
  ['posts', ['CHỦ TỊCH', 'TRƯỞNG PHÒNG', 'x'.repeat(200)]],
  ['contents', ['MỤC LỤC', 'I. MỤC TIÊU ..... 5', 'Trang 3']],
  ['numbers of documents', ['Số: 12/KH-UBND', '12/KH-UBND']],
  ['sections', ['I. MỤC TIÊU', 'Quý', 'II/2027', '1. Việc']],
  ['leaders', [`${'. '.repeat(3000)}a`]],
];

it.each(LINES)('%s without end are cut in time', (_, lines) => {
  const times = (count: number): number => {
    const blocks = blocksFrom(Array.from({ length: count }, () => lines).flat(), TASKS).filter(isBlock);
    const begin = processorTime();
    splitParts(blocks);
    return processorTime(begin);
  };
  times(25);
  const short = Math.max(5, Math.min(times(200), times(200)));
  expect(times(2000)).toBeLessThan(short * 40);
});
