/** Documents for tests: a small realistic report, and random ones. */
import fc from 'fast-check';
import type { Block, Fact, Frame, OfficialDocument, Run, Table } from '../model/contract.ts';

const fact = (key: string, value: number): Fact => ({ key, label: key, value });

export const run = (text: string, own?: Fact): Run => (own ? { text, fact: own } : { text });
export const heading = (key: string, level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  key,
  level,
  text,
});
export const paragraph = (key: string, ...runs: Run[]): Block => ({ kind: 'paragraph', key, runs });

export function table(
  key: string,
  columns: readonly (readonly [string, string, string?])[],
  rows: string[][],
): Table {
  return {
    kind: 'table',
    key,
    columns: columns.map(([own, title, under]) => ({
      key: own,
      title,
      ...(under !== undefined && { under }),
      width: 30,
      align: 'left',
    })),
    rows: rows.map((cells) => ({ kind: 'row', cells: cells.map((text) => ({ runs: [{ text }] })) })),
  };
}

const FRAME: Frame = {
  body: 'Ủy ban nhân dân xã Sông Trăng',
  symbol: 'BC-UBND',
  place: 'Sông Trăng',
  type: 'BÁO CÁO',
  subject: 'Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh'],
  basis: ['Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã'],
  signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Văn Thử' },
  recipients: ['Như trên', 'Lưu: VT, VHXH'],
};

interface Quarter {
  name: string;
  next: string;
  due: number;
  done: number;
}

export const Q3: Quarter = { name: 'quý III năm 2026', next: 'quý IV năm 2026', due: 14, done: 12 };
export const Q4: Quarter = { name: 'quý IV năm 2026', next: 'quý I năm 2027', due: 9, done: 9 };

/** What the program writes of a quarter. */
export function reportOf({ name, next, due, done }: Quarter): OfficialDocument {
  return {
    form: 'state',
    frame: { ...FRAME, subject: `Kết quả thực hiện Nghị quyết số 57-NQ/TW ${name}` },
    body: [
      paragraph('opening', run('Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện như sau:')),
      heading('leadership', 1, 'I. LÃNH ĐẠO, CHỈ ĐẠO'),
      paragraph(
        'leadership.text',
        run('Ủy ban nhân dân xã đã chỉ đạo các phòng, đơn vị triển khai thực hiện Kế hoạch.'),
      ),
      heading('results', 1, 'II. KẾT QUẢ THỰC HIỆN'),
      heading('results.tasks', 2, '1. Nhiệm vụ'),
      paragraph(
        'tasks.count',
        run(`Trong ${name}, có `),
        run(String(due), fact('tasks.due', due)),
        run(' nhiệm vụ đến hạn, đã hoàn thành '),
        run(String(done), fact('tasks.done', done)),
        run(' nhiệm vụ.'),
      ),
      heading('results.indicators', 2, '2. Chỉ tiêu'),
      paragraph(
        'figures',
        run('Tỷ lệ hồ sơ nộp trực tuyến đạt '),
        run('78,4%', fact('online', 78.4)),
        run('.'),
      ),
      heading('shortcomings', 1, 'III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'),
      paragraph('shortcomings.text', run('Việc cập nhật số liệu của một số đơn vị còn chậm.')),
      heading('next', 1, `IV. NHIỆM VỤ TRỌNG TÂM ${next.toLocaleUpperCase('vi')}`),
      paragraph('next.text', run('Tiếp tục thực hiện các nhiệm vụ đến hạn theo Kế hoạch.')),
      heading('proposals', 1, 'V. ĐỀ XUẤT, KIẾN NGHỊ'),
      paragraph('proposals.text', run('Không có.')),
    ],
    annexes: [
      {
        key: 'annex.tasks',
        name: 'Phụ lục I',
        title: `DANH MỤC NHIỆM VỤ ${name.toLocaleUpperCase('vi')}`,
        landscape: true,
        blocks: [
          table(
            'annex.tasks.table',
            [
              ['no', 'TT'],
              ['task', 'Nhiệm vụ'],
              ['wanted', 'Kết quả yêu cầu'],
              ['due', 'Thời gian hoàn thành'],
              ['owner', 'Cơ quan thực hiện'],
              ['progress', 'Tiến độ'],
              ['now', 'Kết quả hiện nay'],
            ],
            [
              [
                '1',
                'Lắp trạm 5G tại thôn Đông',
                'Trạm hoạt động',
                '30/9/2026',
                'Phòng Kinh tế',
                'Đúng hạn',
                'Đã lắp',
              ],
            ],
          ),
        ],
      },
    ],
  };
}

const WORDS =
  'ủy ban nhân dân xã đã chỉ đạo các phòng đơn vị triển khai thực hiện kế hoạch chuyển đổi số hạ tầng dữ liệu dịch vụ công người dân doanh nghiệp nâng cao chất lượng tuyên truyền tập huấn rà soát cập nhật báo cáo kết quả nhiệm vụ mục tiêu giải pháp kinh phí nhân lực an toàn thông tin'.split(
    ' ',
  );
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI'];

const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
    .map((all) => all.join(' '))
    .map((text) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1));

const sentence = words(6, 20).map((text) => `${text}.`);

const run_: fc.Arbitrary<Run[]> = fc
  .tuple(sentence, fc.option(fc.nat({ max: 999 }), { nil: undefined }))
  .map(([text, value]) =>
    value === undefined
      ? [run(text)]
      : [run(`${text.slice(0, -1)} là `), run(String(value), fact('n', value)), run('.')],
  );

const section = fc.record({
  title: words(3, 7),
  paragraphs: fc.array(run_, { maxLength: 3 }),
  parts: fc.array(fc.record({ title: words(3, 7), paragraphs: fc.array(run_, { maxLength: 2 }) }), {
    maxLength: 3,
  }),
  period: fc.boolean(),
});

/** Headings are told by their words: of two alike nobody could say which is which. */
const sections = fc
  .uniqueArray(section, { minLength: 1, maxLength: 6, selector: ({ title }) => title })
  .filter((all) => {
    const titles = all.flatMap(({ title, parts }) => [title, ...parts.map((part) => part.title)]);
    return new Set(titles).size === titles.length;
  });

const bodyOf = (
  all: readonly {
    title: string;
    paragraphs: Run[][];
    parts: { title: string; paragraphs: Run[][] }[];
    period: boolean;
  }[],
): Block[] =>
  all.flatMap(({ title, paragraphs, parts, period }, at) => [
    heading(
      `s${at}`,
      1,
      `${ROMANS[at] ?? 'X'}. ${title.toLocaleUpperCase('vi')}${period ? ' QUÝ III NĂM 2026' : ''}`,
    ),
    ...paragraphs.map((runs, index) => paragraph(`s${at}.p${index}`, ...runs)),
    ...parts.flatMap((part, index) => [
      heading(`s${at}.${index}`, 2, `${index + 1}. ${part.title}`),
      ...part.paragraphs.map((runs, own) => paragraph(`s${at}.${index}.p${own}`, ...runs)),
    ]),
  ]);

const list = (prefix: string, most: number) =>
  fc.uniqueArray(words(3, 8), { maxLength: most }).map((all) => all.map((text) => `${prefix}${text}`));

const frame: fc.Arbitrary<Frame> = fc.record({
  body: fc.constantFrom('Ủy ban nhân dân xã Sông Trăng', 'Đảng ủy xã Sông Trăng'),
  symbol: fc.constant('BC-UBND'),
  place: fc.constant('Sông Trăng'),
  type: fc.constant('BÁO CÁO'),
  subject: words(5, 12).map((text) => `${text} quý III năm 2026`),
  addressees: list('', 3),
  basis: list('Căn cứ ', 3),
  signature: fc.constantFrom(
    { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Thị Thử' },
    { lines: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], name: 'Lê Văn Mẫu' },
  ),
  recipients: list('', 3).map((all) => ['Như trên', ...all, 'Lưu: VT']),
});

const COLUMNS = [
  ['no', 'TT'],
  ['task', 'Nhiệm vụ'],
  ['wanted', 'Kết quả yêu cầu'],
  ['due', 'Thời gian hoàn thành'],
  ['late', 'Trễ hạn', 'Tiến độ'],
  ['time', 'Đúng hạn', 'Tiến độ'],
  ['note', 'Ghi chú'],
] as const;

const annexes = fc
  .tuple(
    fc.shuffledSubarray([...COLUMNS].slice(1), { minLength: 2 }),
    fc.array(words(2, 5), { minLength: 1, maxLength: 4 }),
  )
  .map(([columns, names]) => [
    {
      key: 'a1',
      name: 'Phụ lục I',
      title: 'DANH MỤC NHIỆM VỤ',
      landscape: true,
      blocks: [
        table(
          'a1.table',
          [COLUMNS[0], ...columns],
          names.map((name, at) => [String(at + 1), ...columns.map(([key]) => `${name} ${key}`)]),
        ),
      ],
    },
  ]);

/** Random documents of ours, as the program could make them. */
export const documents: fc.Arbitrary<OfficialDocument> = fc
  .record({ frame, sections, annexes })
  .map(({ frame: own, sections: all, annexes: tables }) => ({
    form: 'state',
    frame: own,
    body: bodyOf(all),
    annexes: tables,
  }));
