import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorKey } from './indicator-key.ts';
import type { RowGroup } from '../contract.ts';
import { withGroups } from './group-rows.ts';
import { indicator, plan, target, task } from '../checks/sample-plan.ts';

describe('indicatorKey', () => {
  it.each([
    ['Có ≥ 60% hộ gia đình có cáp quang.', 'hộ gia đình có cáp quang'],
    ['Tỷ lệ hộ gia đình có cáp quang đạt 100%', 'hộ gia đình có cáp quang'],
    ['Phấn đấu đạt 80% - 90% hộ gia đình có cáp quang', 'hộ gia đình có cáp quang'],
    ['Sản phẩm OCOP lên sàn: 03 sản phẩm/năm', 'sản phẩm ocop lên sàn'],
    ['Tỉ lệ chi cho KHCN', 'chi cho khoa học, công nghệ'],
  ])('%s', (name, key) => expect(indicatorKey(name)).toBe(key));
});

describe('the groups of a plan', () => {
  const names = [
    'hộ gia đình có cáp quang',
    'người dân dùng dịch vụ công trực tuyến',
    'trường học triển khai học bạ số',
    'sóng 5G phủ đến các thôn',
  ];
  const appendix = names.map((name, i) =>
    indicator(`a${i}`, {
      name: `Tỷ lệ ${name}`,
      targets: [target(2026, '80%', 80), target(2030, '100%', 100)],
    }),
  );
  const body = [2026, 2030].flatMap((year) =>
    names.map((name, i) =>
      indicator(`b${year}${i}`, {
        source: 'body',
        name: `Có ≥ 80% ${name}`,
        targets: [target(year, '≥ 80%', 80, '>=')],
      }),
    ),
  );

  const groupOf = (groups: RowGroup[], id: string) => groups.find(({ rows }) => rows.includes(id));

  it('makes one thing of a row of the appendix and all its milestones in the body, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...appendix, ...body], { minLength: 12, maxLength: 12 }), (rows) => {
        const { groups, indicators } = withGroups(plan({ indicators: rows }));
        names.forEach((_, i) => {
          expect(groupOf(groups, `a${i}`)?.rows.toSorted()).toEqual([`a${i}`, `b2026${i}`, `b2030${i}`]);
          expect(groupOf(groups, `b2030${i}`)?.lead).toBe(`a${i}`);
          const linked = indicators.find(({ id }) => id === `a${i}`);
          expect(linked?.sameAs?.toSorted()).toEqual([`b2026${i}`, `b2030${i}`]);
        });
        expect(groups).toHaveLength(names.length);
      }),
      { numRuns: 20 },
    );
  });

  it('makes one thing of milestones without an appendix, which are no counterparts of each other', () => {
    const { groups, indicators } = withGroups(plan({ indicators: body }));
    expect(groups).toEqual(
      names.map((_, i) => ({ kind: 'indicator', rows: [`b2026${i}`, `b2030${i}`], lead: `b2026${i}` })),
    );
    expect(indicators.filter(({ sameAs, series }) => sameAs ?? series)).toEqual([]);
  });

  it('links two items of the body to the one appendix row that merges them', () => {
    const merged = 'Bồi dưỡng giáo viên về kỹ năng số. Đưa STEM vào chương trình của các trường';
    const { tasks } = withGroups(
      plan({
        tasks: [
          task('b1', { source: 'body', name: 'Bồi dưỡng giáo viên về kỹ năng số.' }),
          task('b2', { source: 'body', name: 'Đưa STEM vào chương trình của các trường.' }),
          task('b3', { source: 'body', name: 'Lắp đặt đèn đường năng lượng mặt trời.' }),
          task('a1', { name: merged }),
        ],
      }),
    );
    expect(tasks.map((row) => row.sameAs)).toEqual([['a1'], ['a1'], undefined, ['b1', 'b2']]);
  });
});
