import { describe, expect, it } from 'vitest';
import type { Block } from '../block.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { checkPlan } from './check-plan.ts';
import { withGroups } from '../groups/group-rows.ts';
import { indicator, paragraphs, plan, target, task } from './sample-plan.ts';

const check = (parts: Partial<PlanReading>, blocks: Block[] = []) =>
  checkPlan(withGroups(plan(parts)), blocks);
const ofKind = (findings: Finding[], kind: Finding['kind']) => findings.filter((f) => f.kind === kind);

describe('a plan in good order', () => {
  it('has no findings', () => {
    const findings = check(
      {
        indicators: [
          indicator('i1', {
            ordinal: '1',
            section: 'I. HẠ TẦNG',
            name: 'Tỷ lệ thôn có cáp quang',
            unit: '%',
            targets: [target(2026, '80%', 80), target(2030, '100%', 100)],
          }),
          indicator('i2', {
            ordinal: '2',
            section: 'II. NHÂN LỰC',
            name: 'Số lớp tập huấn',
            unit: 'lớp',
            targets: [target(2026, '4', 4), target(2030, '6', 6)],
          }),
        ],
        tasks: [
          task('t1', { ordinal: '1', name: 'Mở lớp tập huấn kỹ năng số cho tổ công nghệ số cộng đồng' }),
          task('t2', { ordinal: '2', name: 'Rà soát điểm lõm sóng' }),
        ],
      },
      paragraphs('I. MỤC ĐÍCH', 'II. MỤC TIÊU', 'III. NHIỆM VỤ', 'IV. TỔ CHỨC THỰC HIỆN', 'PHỤ LỤC I'),
    );
    expect(findings).toEqual([]);
  });
});

describe('numbers', () => {
  it('reports a row number left out, once, between its neighbours', () => {
    const findings = check({
      tasks: [1, 2, 4, 5].map((n) => task(`t${n}`, { ordinal: `${n}`, name: `Việc số ${n}` })),
    });
    expect(ofKind(findings, 'numbering-gap')).toMatchObject([
      { severity: 'serious', rows: ['t2', 't4'], detail: expect.stringContaining('thiếu số 3') },
    ]);
  });

  it('names all numbers that are left out', () => {
    const rows = [1, 2, 6].map((n) => task(`t${n}`, { ordinal: `${n}`, name: `Việc số ${n}` }));
    expect(ofKind(check({ tasks: rows }), 'numbering-gap')[0]?.detail).toContain('các số từ 3 đến 5');
  });

  it('follows a table over its pages, where rows are counted anew', () => {
    const rows = [1, 2, 3, 4].map((n) =>
      task(`t${n}`, {
        ordinal: `${n}`,
        name: `Việc số ${n}`,
        location: { table: 1, block: n < 3 ? 10 : 11, row: n < 3 ? n : n - 2 },
      }),
    );
    expect(check({ tasks: rows })).toEqual([]);
  });

  it('lets numbering start again under each section', () => {
    const rows = ['I. A', 'I. A', 'II. B', 'II. B'].map((section, i) =>
      task(`t${i + 1}`, { section, ordinal: `${(i % 2) + 1}`, name: `Việc ${i}` }),
    );
    expect(ofKind(check({ tasks: rows }), 'numbering-gap')).toEqual([]);
  });

  it.each([
    {
      sections: ['I. A', 'II. B', 'II. C', 'III. D'],
      kind: 'section-number-repeated',
      says: 'cùng mang số II',
    },
    { sections: ['I. A', 'III. B', 'VI. C'], kind: 'section-number-gap', says: 'thiếu mục IV, V' },
  ] as const)('reads the sections $sections of a table', ({ sections, kind, says }) => {
    const rows = sections.map((section, i) =>
      task(`t${i + 1}`, { section, ordinal: '1', name: `Việc ${i}` }),
    );
    expect(ofKind(check({ tasks: rows }), kind).map((f) => f.detail)).toContainEqual(
      expect.stringContaining(says),
    );
  });

  it('reads the main headings of the body, but not those of an appendix', () => {
    const blocks = paragraphs(
      'I. MỤC TIÊU',
      'IV. NHIỆM VỤ',
      'IV. TỔ CHỨC THỰC HIỆN',
      'PHỤ LỤC I',
      'IX. NHÓM KHÁC',
    );
    const findings = check({}, blocks);
    expect(ofKind(findings, 'section-number-gap')).toHaveLength(1);
    expect(ofKind(findings, 'section-number-repeated')).toHaveLength(1);
  });
});

describe('body against appendix', () => {
  const appendix = indicator('i1', {
    ordinal: '1',
    name: 'Tỷ lệ chi ngân sách cho KHCN, ĐMST, CĐS',
    unit: '%',
    targets: [target(2026, '2%', 2), target(2030, '≥3%', 3, '>=')],
  });
  const said = (id: string, text: string, t: ReturnType<typeof target>) =>
    indicator(id, { source: 'body', name: text, unit: '%', targets: [t] });

  it('lists every year in which the figures differ in one serious finding', () => {
    const findings = check({
      indicators: [
        appendix,
        said(
          'i2',
          'Phấn đấu 1% chi ngân sách cho khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số',
          target(2026, '1%', 1),
        ),
        said(
          'i3',
          'Đạt 2% chi ngân sách cho khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số',
          target(2030, '2%', 2),
        ),
      ],
    });
    const [mismatch, ...others] = ofKind(findings, 'body-appendix-mismatch');
    expect(others).toEqual([]);
    expect(mismatch).toMatchObject({ severity: 'serious', rows: ['i1', 'i2', 'i3'] });
    expect(mismatch?.detail).toMatch(
      /Phụ lục: năm 2026 “2%”; năm 2030 “≥3%”. Nội dung kế hoạch: năm 2026 “1%”; năm 2030 “2%”\. Chọn/,
    );
  });

  it('calls a difference of comparator alone minor', () => {
    const findings = check({
      indicators: [
        appendix,
        said(
          'i2',
          'Chi ngân sách cho khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số đạt 3%',
          target(2030, '3%', 3),
        ),
      ],
    });
    expect(ofKind(findings, 'body-appendix-mismatch')).toMatchObject([{ severity: 'minor' }]);
  });

  const shared = [
    'Mở lớp tập huấn kỹ năng số cho cán bộ thôn',
    'Lắp đặt camera an ninh ở chợ trung tâm',
    'Số hóa hồ sơ đất đai lưu trữ',
    'Thành lập quầy hướng dẫn dịch vụ công',
  ];
  it('names tasks of the body without an appendix row once, without repeating owner and deadline', () => {
    const findings = check({
      tasks: [
        ...shared.map((name, i) => task(`t${i + 1}`, { source: 'body', ordinal: `1.${i + 1}`, name })),
        task('t9', {
          source: 'body',
          ordinal: '1.9',
          name: 'Hỗ trợ hợp tác xã bán nông sản trên sàn điện tử',
        }),
        ...shared.map((name, i) => task(`t1${i}`, { ordinal: `${i + 1}`, name })),
      ],
    });
    expect(findings.filter((f) => f.rows.includes('t9')).map((f) => f.kind)).toEqual([
      'body-appendix-mismatch',
    ]);
  });

  it('says nothing about missing rows when the two lists have little in common', () => {
    const findings = check({
      tasks: [
        ...shared.map((name, i) => task(`t${i + 1}`, { source: 'body', name })),
        task('t8', { name: 'Kiện toàn Ban Chỉ đạo' }),
        task('t9', { name: 'Tổ chức hội thi tìm hiểu an toàn thông tin' }),
      ],
    });
    expect(findings.flatMap(({ rows }) => rows)).toEqual([]);
  });
});

describe('targets', () => {
  const one = (parts: Parameters<typeof indicator>[1]) =>
    check({ indicators: [indicator('i1', { ordinal: '1', ...parts })] });

  it('flags the one cell without % among cells with it, not a column that states its unit', () => {
    const mixed = one({
      name: 'Tỷ lệ hộ có cáp quang',
      unit: '%',
      targets: [target(2026, '80%', 80), target(2030, '100', 100)],
    });
    expect(ofKind(mixed, 'unit-missing')).toMatchObject([
      { detail: expect.stringContaining('“100” năm 2030') },
    ]);
    const column = one({
      name: 'Tỷ lệ hộ có cáp quang',
      unit: '%',
      targets: [target(2026, '80', 80), target(2030, '100', 100)],
    });
    expect(ofKind(column, 'unit-missing')).toEqual([]);
  });

  it('flags figures without any unit and goals without a measure', () => {
    expect(
      ofKind(one({ name: 'Sáng kiến được công nhận', targets: [target(2026, '3', 3)] }), 'unit-missing'),
    ).toHaveLength(1);
    expect(
      ofKind(
        one({ name: 'X', targets: [target(2026, 'Đẩy mạnh ứng dụng thương mại điện tử')] }),
        'not-measurable',
      ),
    ).toHaveLength(1);
    expect(
      ofKind(one({ name: 'Nền tảng số dùng chung', targets: [target(2026, 'Đạt')] }), 'not-measurable'),
    ).toEqual([]);
  });

  it('flags a row with fewer cells than its table has columns', () => {
    const cells = (count: number) =>
      Array.from({ length: count }, () => ({ lines: ['x'], colSpan: 1, rowSpan: 1 }));
    const table: Block = {
      kind: 'table',
      id: 0,
      file: 0,
      grid: 'ruled',
      rows: [{ cells: cells(5) }, { cells: cells(4) }, { cells: cells(5) }],
    };
    const rows = [2, 3].map((row) =>
      indicator(`i${row}`, {
        name: `Tỷ lệ ${row}`,
        unit: '%',
        location: { table: 1, row, block: 0 },
        targets: [target(2026, '3%', 3)],
      }),
    );
    expect(ofKind(check({ indicators: rows }, [table]), 'misaligned-cells')).toMatchObject([
      { rows: ['i2'] },
    ]);
  });

  it.each([
    { name: 'Tỷ lệ hộ có cáp quang', values: [80, 70], regressions: ['serious'] },
    { name: 'Tỷ lệ hộ có cáp quang', values: [70, 80], regressions: [] },
    { name: 'Tỷ lệ hồ sơ quá hạn', values: [5, 2], regressions: [] },
    { name: 'Thứ hạng chuyển đổi số của xã', values: [20, 10], regressions: [] },
    { name: 'Tỷ lệ hộ có cáp quang', values: [100, 100], regressions: [] },
  ])('reads the course of $name: $values', ({ name, values, regressions }) => {
    const findings = one({
      name,
      unit: '%',
      targets: values.map((value, i) => target(2025 + 5 * i, `${value}%`, value)),
    });
    expect(ofKind(findings, 'target-regression').map((f) => f.severity)).toEqual(regressions);
  });

  it('sees a series of the body that does not rise, unless it became stricter', () => {
    const rows = (second: ReturnType<typeof target>) => [
      indicator('i1', {
        source: 'body',
        leads: ['Phòng Kinh tế'],
        name: '90% hồ sơ nộp trực tuyến',
        unit: '%',
        targets: [target(2026, '90%', 90)],
      }),
      indicator('i2', {
        source: 'body',
        leads: ['Phòng Kinh tế'],
        name: 'trên 90% hồ sơ nộp trực tuyến',
        unit: '%',
        targets: [second],
      }),
    ];
    expect(ofKind(check({ indicators: rows(target(2030, '90%', 90)) }), 'target-regression')).toHaveLength(1);
    expect(
      ofKind(check({ indicators: rows(target(2030, 'trên 90%', 90, '>')) }), 'target-regression'),
    ).toEqual([]);
  });
});

describe('owners and deadlines', () => {
  it.each([
    { parts: { leads: [] }, kind: 'missing-owner' },
    { parts: { leads: ['Các phòng, ban, ngành, đơn vị liên quan'] }, kind: 'missing-owner' },
    { parts: { leads: ['Phòng Kinh tế', 'Công an xã'] }, kind: 'several-leads' },
    { parts: { leads: ['Phòng Kinh tế và Hạ tầng huyện'] }, kind: 'stale-body' },
    { parts: { coordinators: ['Sở Thông tin và Truyền thông'] }, kind: 'stale-body' },
    { parts: { deadline: { kind: 'none' } }, kind: 'missing-deadline' },
    {
      parts: { deadline: { kind: 'due', text: 'Tháng 6/2025', due: '2025-06-30' } },
      kind: 'deadline-passed-at-issue',
    },
  ] as const)('finds $kind in $parts', ({ parts, kind }) => {
    const odd = task('t2', { ordinal: '2', name: 'Việc cần xem', ...structuredClone(parts) } as Parameters<
      typeof task
    >[1]);
    const findings = check({
      tasks: [
        task('t1', { ordinal: '1', name: 'Việc thứ nhất' }),
        odd,
        task('t3', { ordinal: '3', name: 'Việc thứ ba' }),
      ],
    });
    expect(findings.map((f) => [f.kind, f.rows])).toEqual([[kind, ['t2']]]);
  });

  it('misses a coordinator only where the other rows name one', () => {
    const rows = (named: number) =>
      [1, 2, 3].map((n) =>
        task(`t${n}`, { ordinal: `${n}`, name: `Việc ${n}`, coordinators: n <= named ? ['Công an xã'] : [] }),
      );
    expect(ofKind(check({ tasks: rows(2) }), 'missing-coordinator')).toMatchObject([{ rows: ['t3'] }]);
    expect(ofKind(check({ tasks: rows(0) }), 'missing-coordinator')).toEqual([]);
  });

  it('says a defect of many rows once, with all rows', () => {
    const tasks = Array.from({ length: 30 }, (_, i) =>
      task(`t${i}`, { name: `Nhiệm vụ riêng thứ ${i}`, leads: [] }),
    );
    const findings = ofKind(check({ tasks }), 'missing-owner');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.rows).toHaveLength(30);
  });

  it('asks for the day a report is due only when no regular report has one', () => {
    const duty = { quote: 'báo cáo', location: {} };
    const bare = check({ reporting: [{ ...duty, cycle: 'monthly' }] });
    expect(ofKind(bare, 'missing-deadline')).toHaveLength(1);
    const dated = check({
      reporting: [
        { ...duty, cycle: 'monthly', dueText: 'trước ngày 20 hằng tháng' },
        { ...duty, cycle: 'annual' },
      ],
    });
    expect(ofKind(dated, 'missing-deadline')).toEqual([]);
  });
});

describe('the document as a whole', () => {
  it('lists what the letterhead leaves blank', () => {
    const bare = checkPlan(plan({ header: { legalBasis: [], recipients: [], date: '2025-09' } }), []);
    expect(bare).toMatchObject([
      {
        kind: 'header-incomplete',
        detail: expect.stringMatching(/cơ quan ban hành, số, ký hiệu, ngày tháng năm ban hành, người ký/),
      },
    ]);
  });

  it.each([
    { texts: ['Chi tiết tại Phụ lục 02 kèm theo.', 'Phụ lục 1: Chỉ tiêu'], missing: 1 },
    { texts: ['Chi tiết tại Phụ lục II kèm theo.', 'PHỤ LỤC II', 'PHỤ LỤC I'], missing: 0 },
    { texts: ['(Có phụ lục kèm theo)'], missing: 1 },
    { texts: ['Thực hiện theo Phụ lục I Nghị định số 30/2020/NĐ-CP.'], missing: 0 },
  ])('looks for the appendices that are spoken of: $texts', ({ texts, missing }) => {
    expect(ofKind(check({}, paragraphs(...texts)), 'missing-appendix')).toHaveLength(missing);
  });
});
