import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/evaluation/indicators/course.ts';
import { indicatorStanding } from '../../../src/evaluation/indicators/indicator-standing.ts';
import type { IndicatorFacts } from '../../../src/evaluation/indicators/way.ts';
import { vi } from '../../i18n/vi.ts';
import { roadOption } from './road-option.ts';
import { roadPicture } from './road-picture.ts';
import { roadSentence } from './road-words.ts';

const TODAY = '2026-11-21';
const level = (year: number, value: number) => ({
  year,
  value,
  comparator: '>=' as const,
  text: `≥${value}`,
});
const FACTS: IndicatorFacts = {
  thingId: '01a20000-0000-7000-8000-000000000001',
  targets: [level(2026, 60), level(2027, 65), level(2030, 90)],
  definition: { accumulation: 'stock', direction: 'up' },
  figures: [],
};
function standing(values: [string, number][], more: Partial<IndicatorFacts> = {}) {
  const figures = values.map(([asOf, value]) => ({ periodId: asOf, asOf, value }));
  const facts = { ...FACTS, figures, ...more };
  return { ...indicatorStanding(facts, TODAY), ...courseOf(facts, TODAY) };
}
const SLOW: [string, number][] = [
  ['2026-03-31', 32],
  ['2026-11-14', 44],
];

describe('the picture of a road', () => {
  it('reaches from the end of a year to the last milestone, and names the years of the levels', () => {
    expect(roadPicture(standing(SLOW))).toMatchObject({
      from: '2025-12-31',
      to: '2030-12-31',
      named: ['2025-12-31', '2026-12-31', '2027-12-31', '2030-12-31'],
      below: true,
      forecast: { from: { day: '2026-11-14', value: 44 }, to: { day: '2026-12-31' } },
      next: '2026-12-31',
    });
  });

  it('is the road alone before anything was observed', () => {
    const picture = roadPicture(standing([]));
    expect(picture?.pieces.map((piece) => piece.map(({ value }) => value))).toEqual([[60, 65, 90]]);
    expect(picture).toMatchObject({ observed: [] });
    expect(picture).not.toHaveProperty('forecast');
  });

  it('is none of one level alone, of levels in words, or without a year', () => {
    expect(roadPicture(standing([], { targets: [level(2026, 60)] }))).toBeUndefined();
    const words = [{ year: 2026, comparator: 'text' as const, text: 'Đạt' }];
    expect(roadPicture(standing(SLOW, { targets: words }))).toBeUndefined();
    const undated = [{ comparator: '>=' as const, value: 60, text: '≥60' }];
    expect(roadPicture(standing(SLOW, { targets: undated }))).toBeUndefined();
  });

  it('begins anew each year for what is counted within a year', () => {
    const definition = { accumulation: 'cumulative', direction: 'up' } as const;
    const pieces = roadPicture(standing(SLOW, { definition }))?.pieces;
    expect(pieces?.map((piece) => piece.map(({ value }) => value))).toEqual([
      [0, 60],
      [0, 65],
      [0, 90],
    ]);
  });

  it('ends a forecast that leads far away where it leaves the picture, and still says where it leads', () => {
    const jump: [string, number][] = [
      ['2026-10-14', 10],
      ['2026-11-14', 60],
    ];
    const found = standing(jump, { targets: [level(2030, 90)] });
    const forecast = roadPicture(found)?.forecast;
    expect(forecast).toMatchObject({ value: found.projected, to: { value: 170 } });
    expect(forecast?.to.day).toMatch(/^2027-01/);
  });

  it('is drawn with the levels as the plan writes them, the last figure and where it leads', () => {
    const picture = roadPicture(standing(SLOW));
    const option = JSON.stringify(picture && roadOption(picture, vi.evaluation));
    for (const text of ['≥60', '≥65', '≥90', '"44"', 'khoảng 46,5']) expect(option).toContain(text);
  });
});

describe('the words within the picture', () => {
  /** Where the label of each level and of the last figure stands. */
  function places(values: [string, number][]) {
    const picture = roadPicture(standing(values));
    const series = picture ? roadOption(picture, vi.evaluation).series : [];
    const points = [series ?? []].flat().flatMap(({ data }) => data as { label?: object }[]);
    const labels = points.map(({ label }) => label as { show: boolean; formatter: string; position: string });
    return Object.fromEntries(
      labels.filter((label) => label?.show).map(({ formatter, position }) => [formatter, position]),
    );
  }

  it('stand away from the road, and what is said of the next level on its other side', () => {
    expect(places(SLOW)).toEqual({
      '≥60': 'top',
      '≥65': 'top',
      '≥90': 'top',
      44: 'bottom',
      'khoảng 46,5': 'right',
    });
    expect(
      places([
        ['2026-03-31', 32],
        ['2026-11-14', 59],
      ]),
    ).toMatchObject({ '≥60': 'bottom', '≥65': 'top', 59: 'top' });
  });
});

describe('the road in words', () => {
  const said = (values: [string, number][]) => roadSentence(standing(values), vi.evaluation);

  it('says the same', () => {
    expect(said(SLOW)).toBe(
      'Lộ trình: gốc 32 ngày 31/03/2026; số liệu gần nhất 44 ngày 14/11/2026; mốc 2026: ≥60; cứ như 12 tháng qua, đến 31/12/2026 đạt khoảng 46,5.',
    );
    expect(said(SLOW.slice(0, 1))).toBe('Lộ trình: số liệu gần nhất 32 ngày 31/03/2026; mốc 2026: ≥60.');
    expect(said([])).toBe('Lộ trình: mốc 2026: ≥60.');
  });
});
