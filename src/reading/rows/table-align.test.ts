import { describe, expect, it } from 'vitest';
import type { IndicatorReading, Target } from '../contract.ts';
import { realignTargets } from './table-align.ts';

const target = (year: number, value: number): Target => ({ year, comparator: '=', value, text: `${value}%` });

const row = (name: string, targets: Target[], doubts: string[] = []): IndicatorReading => ({
  id: '',
  source: 'appendix',
  name,
  quote: name,
  location: { block: 7, row: 1 },
  leads: [],
  agencies: [],
  coordinators: [],
  targets,
  confidence: 0.5,
  ...(doubts.length > 0 && { doubts }),
});

const full = row('Hồ sơ được số hóa', [
  target(2025, 50),
  target(2030, 60),
  target(2035, 70),
  target(2040, 80),
]);
const short = row(
  'Tỷ lệ trường học đạt chuẩn chuyển đổi số',
  [target(2025, 40), target(2030, 90)],
  ['targets'],
);
const yearsOf = (rows: IndicatorReading[]): unknown =>
  rows[1]?.targets.map(({ year, value }) => [year, value]);

describe('realignTargets', () => {
  it('puts figures to the years the body states them for', () => {
    const body = [
      { name: 'trường học đạt chuẩn chuyển đổi số', targets: [target(2030, 40)] },
      { name: '90% trường học đạt chuẩn chuyển đổi số', targets: [target(2040, 90)] },
    ];
    const aligned = realignTargets([full, short], body);
    expect(yearsOf(aligned)).toEqual([
      [2030, 40],
      [2040, 90],
    ]);
    expect(aligned[1]?.doubts).toEqual(['targets']);
  });

  it('leaves rows alone that are not in doubt, or of which the body says nothing', () => {
    const elsewhere = [{ name: 'Người dân có chữ ký số', targets: [target(2030, 40)] }];
    expect(realignTargets([full, short], elsewhere)).toEqual([full, short]);
    const sure = { ...short, doubts: ['name'] };
    expect(realignTargets([full, sure], [{ name: short.name, targets: [target(2040, 90)] }])).toEqual([
      full,
      sure,
    ]);
  });

  it('moves nothing when the body agrees no better', () => {
    expect(
      yearsOf(realignTargets([full, short], [{ name: short.name, targets: [target(2025, 40)] }])),
    ).toEqual([
      [2025, 40],
      [2030, 90],
    ]);
  });
});
