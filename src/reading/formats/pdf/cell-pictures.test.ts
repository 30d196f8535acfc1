import { describe, expect, it } from 'vitest';
import { grid, text } from './sample-pdf.ts';
import { read, tables } from './sample-reading.ts';

const TABLE =
  grid([60, 300, 500], [600, 630, 660]) +
  text(65, 640, 'Nhiệm vụ') +
  text(305, 640, 'Thời hạn') +
  text(65, 610, 'Tổ chức hội nghị');
const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm 0 0 0 rg Q\n`;

/** Confidence of the cells of the second row. */
async function confidences(content: string): Promise<(number | undefined)[]> {
  const [table] = tables((await read([{ content }])).blocks);
  return (table?.rows[1]?.cells ?? []).map((cell) => cell.confidence);
}

describe('a picture in a cell', () => {
  it('leaves the cell in doubt, whether it is empty or has text under the picture', async () => {
    expect(await confidences(TABLE + picture(305, 606, 80, 12))).toEqual([undefined, 0.5]);
    const covered = TABLE + text(305, 610, '15/7/2026') + picture(303, 606, 90, 14);
    expect(await confidences(covered)).toEqual([undefined, 0.5]);
  });

  it('as a ground under text, or as a sign beside it, changes nothing', async () => {
    const ground = picture(60, 600, 440, 60) + TABLE + text(305, 610, '15/7/2026');
    expect(await confidences(ground)).toEqual([undefined, undefined]);
    expect(await confidences(TABLE + picture(470, 606, 10, 10))).toEqual([undefined, undefined]);
  });
});
