import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../block.ts';
import { planFromBlocks } from '../read-plan.ts';

/** A fictional body drawn at random: milestones with bullets, task groups with items. */
interface Script {
  milestones: { year: number; bullets: { name: string; value: number }[] }[];
  groups: { heading: string; tasks: string[] }[];
}

const FIELDS = [
  'hồ sơ thủ tục hành chính',
  'hộ gia đình',
  'doanh nghiệp nhỏ và vừa',
  'cán bộ, công chức',
  'người dân trưởng thành',
  'trường học',
];
const STATES = [
  'được xử lý trực tuyến toàn trình trên Cổng dịch vụ công quốc gia',
  'sử dụng nền tảng số do tỉnh cung cấp',
  'có chữ ký số cá nhân',
  'được bồi dưỡng kỹ năng số căn bản theo chương trình của Bộ',
];
const WORKS = [
  'Rà soát, sửa đổi quy chế khai thác dữ liệu dùng chung của xã',
  'Lắp đặt mạng không dây công cộng tại nhà văn hóa các thôn',
  'Mở lớp tập huấn kỹ năng số cho hộ kinh doanh',
  'Số hóa hồ sơ lưu trữ tại trụ sở Ủy ban nhân dân xã',
  'Xây dựng chuyên mục tuyên truyền trên Trang thông tin điện tử',
];
const GROUPS = [
  'Công tác lãnh đạo, chỉ đạo',
  'Phát triển hạ tầng số',
  'Phát triển dữ liệu và nền tảng số',
  'Bảo đảm an toàn thông tin, an ninh mạng',
];

const bullet = fc.record({
  name: fc
    .tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...STATES))
    .map(([field, state]) => `${field} ${state}`),
  value: fc.integer({ min: 1, max: 100 }),
});
const script: fc.Arbitrary<Script> = fc.record({
  milestones: fc
    .uniqueArray(fc.integer({ min: 2026, max: 2045 }), { minLength: 1, maxLength: 3 })
    .chain((years) =>
      fc.tuple(
        ...years.map((year) =>
          fc.record({ year: fc.constant(year), bullets: fc.array(bullet, { minLength: 1, maxLength: 6 }) }),
        ),
      ),
    ),
  groups: fc.array(
    fc.record({
      heading: fc.constantFrom(...GROUPS),
      tasks: fc.array(fc.constantFrom(...WORKS), { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** How the body is set: marks, stops, and where lines and pages end. */
const setting = fc.record({
  section: fc.constantFrom('. ', '- ', '/ '),
  bullet: fc.constantFrom('- ', '+ ', '• ', '– '),
  stop: fc.constantFrom('.', ';', ''),
  numbered: fc.boolean(),
  width: fc.constantFrom(Number.POSITIVE_INFINITY, 70, 85, 100),
  page: fc.constantFrom(Number.POSITIVE_INFINITY, 7, 23),
});
type Setting = typeof setting extends fc.Arbitrary<infer S> ? S : never;

function render(
  { milestones, groups }: Script,
  { section, bullet: mark, stop, numbered }: Setting,
): string[] {
  return [
    `I${section}MỤC TIÊU`,
    ...milestones.flatMap(({ year, bullets }, index) => [
      `${index + 1}. Đến hết năm ${year}`,
      ...bullets.map(({ name, value }) => `${mark}Có ${value}% ${name}${stop}`),
    ]),
    `II${section}NHIỆM VỤ VÀ GIẢI PHÁP`,
    ...groups.flatMap(({ heading, tasks }, index) => [
      `${index + 1}. ${heading}`,
      ...tasks.map((task, at) => (numbered ? `${index + 1}.${at + 1}. ${task}.` : `${mark}${task}.`)),
    ]),
  ];
}

/** Wraps lines at a width and ends pages after so many lines, with the number of the page between. */
function print(texts: string[], { width, page }: Setting): Paragraph[] {
  const lines: string[] = [];
  for (const text of texts) {
    let open = '';
    for (const word of text.split(' ')) {
      if (open !== '' && open.length + 1 + word.length > width) {
        lines.push(open);
        open = word;
      } else open = open === '' ? word : `${open} ${word}`;
    }
    lines.push(open);
  }
  const paged = lines.flatMap((line, index) =>
    index > 0 && index % page === 0 ? [String(index / page + 1), line] : [line],
  );
  return paged.map((text, id) => ({ kind: 'paragraph', id, file: 0, line: id + 1, text, flow: 'line' }));
}

describe('a body drawn at random', () => {
  it('gives its rows, however it is set, wrapped and cut into pages', () => {
    fc.assert(
      fc.property(script, setting, (drawn, set) => {
        const { indicators, tasks } = planFromBlocks(print(render(drawn, set), set));
        expect(indicators.map(({ name, targets }) => [name, targets[0]?.year, targets[0]?.value])).toEqual(
          drawn.milestones.flatMap(({ year, bullets }) =>
            bullets.map(({ name, value }) => [`Tỷ lệ ${name}`, year, value]),
          ),
        );
        expect(tasks.map(({ name, section }) => [name, section])).toEqual(
          drawn.groups.flatMap(({ heading, tasks: works }, index) =>
            works.map((work) => [`${work}.`, `${index + 1}. ${heading}`]),
          ),
        );
      }),
      { numRuns: 150 },
    );
  });
});
