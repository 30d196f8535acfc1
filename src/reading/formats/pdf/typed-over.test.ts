import { describe, expect, it } from 'vitest';
import type { Box } from '../../block.ts';
import { assemblePage } from '../scan/assemble.ts';
import type { ReadPage, Word } from '../scan/read-page.ts';
import { type TypedText, withTyped } from './typed-over.ts';

const word = (text: string, left: number, top: number, right: number): Word => ({
  text,
  confidence: 0.9,
  box: [left, top, right, top + 24],
  line: 0,
});

/** A page of 600 by 800 points recognised at two pixels to the point. */
function page(turned: 0 | 1 | 2 | 3 = 0): ReadPage {
  const upright = { width: 1200, height: 1600, turned };
  const [width, height] = turned % 2 === 0 ? [600, 800] : [800, 600];
  const cells = [0, 1].map((column) => ({
    row: 0,
    column,
    rowSpan: 1,
    colSpan: 1,
    box: [100 + column * 500, 800, 600 + column * 500, 900] as const,
  }));
  return {
    number: 1,
    width,
    height,
    upright,
    grids: [
      { rows: 1, columns: 2, cells, box: [100, 800, 1100, 900] } as unknown as ReadPage['grids'][number],
    ],
    regions: [
      { box: [100, 100, 500, 130], lines: [[word('Số:', 100, 100, 150), word('/KH-UBND', 260, 100, 420)]] },
      { box: [600, 100, 1100, 130], lines: [[word('ngày', 600, 100, 680), word('tháng', 760, 100, 850)]] },
      { box: [110, 810, 300, 840], lines: [[word('Nhiệm', 110, 810, 200)]], cell: { grid: 0, cell: 0 } },
    ],
  };
}

function read(typed: readonly TypedText[], turned: 0 | 1 | 2 | 3 = 0): string[] {
  return assemblePage(withTyped(page(turned), typed)).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : 'rows' in block
        ? block.rows.map(({ cells }) => cells.map(({ lines }) => lines.join('/')).join('|')).join('\n')
        : '',
  );
}

const at = (text: string, left: number, top: number, right: number): TypedText => ({
  text,
  box: [left, top, right, top + 12],
});

describe('text typed over a scan', () => {
  it('fills the gaps of the lines it stands on', () => {
    expect(read([at('27', 85, 53, 100), at('12', 345, 52, 360)])).toEqual([
      'Số: 27 /KH-UBND',
      'ngày 12 tháng',
      'Nhiệm|',
    ]);
  });

  it('takes the place of what was recognised there', () => {
    expect(read([at('Số: 27/KH-UBND', 48, 48, 215)])[0]).toBe('Số: 27/KH-UBND');
  });

  it('is cut off words that recognition ran it together with', () => {
    const glued = page();
    const lines = [[word('ngày', 600, 100, 680), word('12tháng', 690, 100, 850)]];
    const regions = glued.regions.map((region, index) => (index === 1 ? { ...region, lines } : region));
    const { blocks } = assemblePage(withTyped({ ...glued, regions }, [at('12', 345, 52, 380)]));
    expect(blocks[1]).toMatchObject({ text: 'ngày 12 tháng' });
  });

  it('fills cells, and stands alone where nothing is', () => {
    expect(read([at('Quý II', 320, 420, 360), at('vụ', 105, 406, 120), at('Hỏa tốc', 50, 200, 90)])).toEqual([
      'Số: /KH-UBND',
      'ngày tháng',
      'Hỏa tốc',
      'Nhiệm vụ|Quý II',
    ]);
  });

  it.each([1, 2, 3] as const)('finds its place on a page turned %i quarters', (turned) => {
    const [left, top, right, bottom] = [85, 53, 100, 65];
    const shown: Record<1 | 2 | 3, Box> = {
      1: [top, 600 - right, bottom, 600 - left],
      2: [600 - right, 800 - bottom, 600 - left, 800 - top],
      3: [800 - bottom, left, 800 - top, right],
    };
    expect(read([{ text: '27', box: shown[turned] }], turned)[0]).toBe('Số: 27 /KH-UBND');
  });
});
