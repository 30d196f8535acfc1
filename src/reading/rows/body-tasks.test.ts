import { describe, expect, it } from 'vitest';
import { planFromLines } from '../fixtures/plan-from-lines.ts';

/** "ordinal | section | name" of the tasks that a section with these lines gives. */
function rows(lines: string[], section = 'III. NHIỆM VỤ VÀ GIẢI PHÁP'): string[] {
  const { tasks } = planFromLines(['KẾ HOẠCH', 'Chuyển đổi số', section, ...lines]);
  return tasks.map(({ ordinal, section: path, name }) => [ordinal ?? '', path ?? '', name].join(' | '));
}

describe('how a careful clerk lists tasks', () => {
  it('numbered items below a heading', () => {
    expect(rows(['1. Hạ tầng số', '1.1. Lắp wifi tại nhà văn hóa.', '1.2. Nâng cấp máy chủ.'])).toEqual([
      '1.1 | 1. Hạ tầng số | Lắp wifi tại nhà văn hóa.',
      '1.2 | 1. Hạ tầng số | Nâng cấp máy chủ.',
    ]);
  });

  it('bullets below a heading that is no sentence', () => {
    expect(
      rows([
        '1. Tuyên truyền',
        '1.1. Đẩy mạnh truyền thông trên các nền tảng',
        '- Mở chuyên mục.',
        '- Phát thanh hằng tuần.',
      ]),
    ).toEqual([
      ' | 1. Tuyên truyền / 1.1. Đẩy mạnh truyền thông trên các nền tảng | Mở chuyên mục.',
      ' | 1. Tuyên truyền / 1.1. Đẩy mạnh truyền thông trên các nền tảng | Phát thanh hằng tuần.',
    ]);
  });

  it('a sentence beside its bullets', () => {
    const sentence = 'Tổ chức quán triệt Nghị quyết đến toàn thể cán bộ, đảng viên của xã.';
    expect(rows(['1. Tuyên truyền', `1.1. ${sentence}`, '- Mời chuyên gia chia sẻ.'])).toEqual([
      `1.1 | 1. Tuyên truyền | ${sentence}`,
      ` | 1. Tuyên truyền / 1.1. ${sentence.slice(0, -1)} | Mời chuyên gia chia sẻ.`,
    ]);
  });

  it('a heading with its paragraph as one task', () => {
    expect(
      rows([
        '1. Nhân lực',
        '1.1. Gắn trách nhiệm người đứng đầu',
        'Người đứng đầu phải trực tiếp chỉ đạo.',
        '1.2. Mở lớp học.',
      ]),
    ).toEqual([
      '1.1 | 1. Nhân lực | Gắn trách nhiệm người đứng đầu Người đứng đầu phải trực tiếp chỉ đạo.',
      '1.2 | 1. Nhân lực | Mở lớp học.',
    ]);
  });

  it('a lone heading with its paragraph', () => {
    expect(
      rows(['6. Phát triển nhân lực', 'Tập trung đào tạo cán bộ.', '7. An ninh mạng', '- Diễn tập.']),
    ).toEqual([
      '6 | 6. Phát triển nhân lực | Phát triển nhân lực Tập trung đào tạo cán bộ.',
      ' | 7. An ninh mạng | Diễn tập.',
    ]);
  });

  it('a list after a colon', () => {
    expect(rows(['1. Dữ liệu', '1.1. Xây dựng kho dữ liệu gồm:', 'a) Dân cư;', 'b) Đất đai.'])).toEqual([
      'a | 1. Dữ liệu / 1.1. Xây dựng kho dữ liệu gồm | Dân cư;',
      'b | 1. Dữ liệu / 1.1. Xây dựng kho dữ liệu gồm | Đất đai.',
    ]);
  });

  it('a short heading with a full stop is still a heading', () => {
    expect(rows(['1. Phát triển hạ tầng số.', '- Lắp wifi.'])).toEqual([
      ' | 1. Phát triển hạ tầng số | Lắp wifi.',
    ]);
  });

  it('paragraphs of a section without items', () => {
    expect(rows(['Tổ chức tuyên truyền.', 'Mở lớp học.'])).toHaveLength(2);
  });

  it('numbers missing, repeated or restarting lose nothing', () => {
    expect(
      rows(['1. A', '1.1. Việc một.', '1.1. Việc hai.', '3. C', '2.5. Việc ba.', '3. D', '- Việc bốn.']),
    ).toHaveLength(4);
  });

  it('numbers below letters do not end the letters', () => {
    expect(
      rows(['1. A', 'a) Nhóm một', '1. Việc một.', '2. Việc hai.', 'b) Nhóm hai', '1. Việc ba.']),
    ).toEqual([
      '1 | 1. A / a) Nhóm một | Việc một.',
      '2 | 1. A / a) Nhóm một | Việc hai.',
      '1 | 1. A / b) Nhóm hai | Việc ba.',
    ]);
  });

  it.each([
    'III- NHIỆM VỤ, GIẢI PHÁP',
    'III. MỘT SỐ NHIỆM VỤ TRỌNG TÂM',
    'III. NỘI DUNG THỰC HIỆN',
    'B. GIẢI PHÁP',
    'NHIỆM VỤ CHỦ YẾU',
    'III. CÁC HOẠT ĐỘNG CHÍNH',
    'Phần II. CÁC NHÓM NHIỆM VỤ',
  ])('section "%s"', (section) => {
    expect(rows(['1. Họp dân.'], section)).toHaveLength(1);
  });

  it('sections named by their field, where no section orders tasks; with doubt', () => {
    const { tasks } = planFromLines([
      'I. MỤC ĐÍCH',
      '1. Góp phần phát triển.',
      'II. HẠ TẦNG SỐ',
      '1. Lắp wifi.',
      'III. DỮ LIỆU',
      '- Số hóa hồ sơ.',
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế: Bố trí kinh phí.',
    ]);
    expect(tasks.map(({ name, confidence }) => [name, confidence < 0.8])).toEqual([
      ['Lắp wifi.', true],
      ['Số hóa hồ sơ.', true],
    ]);
  });

  it('objectives and tasks in one section', () => {
    const plan = planFromLines([
      'II. MỤC TIÊU, NHIỆM VỤ',
      '1. Mục tiêu đến năm 2030',
      '- 90% hộ có cáp quang.',
      '2. Nhiệm vụ, giải pháp',
      '- Lắp wifi.',
    ]);
    expect([plan.indicators.length, plan.tasks.map(({ name }) => name)]).toEqual([1, ['Lắp wifi.']]);
  });

  it.each(['III. KINH PHÍ THỰC HIỆN', 'III. MỤC ĐÍCH, YÊU CẦU', 'III. THỰC TRẠNG'])(
    'no tasks in "%s"',
    (section) => {
      expect(rows(['1. Họp dân.'], section)).toEqual([]);
    },
  );
});

describe('attribute lines below a task', () => {
  it('tell about it and are no tasks', () => {
    const { tasks } = planFromLines([
      'III. NHIỆM VỤ',
      '1. Hạ tầng',
      '1.1. Lắp wifi tại nhà văn hóa.',
      '- Đơn vị chủ trì: Phòng Kinh tế.',
      '- Đơn vị phối hợp: Các thôn; Công an xã.',
      '- Thời gian hoàn thành: Quý II/2026.',
      '- Sản phẩm: Hệ thống wifi.',
    ]);
    expect(tasks).toMatchObject([
      {
        leads: ['Phòng Kinh tế'],
        coordinators: ['Các thôn', 'Công an xã'],
        deadline: { kind: 'due', due: '2026-06-30' },
        deliverable: 'Hệ thống wifi',
      },
    ]);
  });
});

describe('what a task says about itself', () => {
  it.each([
    ['1. Số hóa hộ tịch (Chủ trì: Phòng Kinh tế; thời gian: Quý I/2026).', 'Số hóa hộ tịch.'],
    [
      '1. Số hóa hộ tịch (cả bản giấy cũ). Thời gian hoàn thành: Quý I/2026.',
      'Số hóa hộ tịch (cả bản giấy cũ).',
    ],
    ['1. Số hóa hộ tịch (Đơn vị chủ trì: Công an (thường trực)) của xã.', 'Số hóa hộ tịch của xã.'],
  ])('%s', (line, name) => {
    expect(rows([line])).toEqual([`1 |  | ${name}`]);
  });
});

describe('what the heading of a group says', () => {
  it('a unit leads the tasks below its name', () => {
    const { tasks } = planFromLines([
      'III. NHIỆM VỤ',
      '1. Dữ liệu',
      'a) Công an phường:',
      '- Làm sạch dữ liệu.',
      'b) Nhóm khác:',
      '- Giao Phòng Kinh tế chủ trì số hóa hồ sơ.',
    ]);
    expect(tasks.map(({ leads }) => leads)).toEqual([['Công an phường'], ['Phòng Kinh tế']]);
  });

  it('attribute lines of a group hold for tasks without their own', () => {
    const { tasks } = planFromLines([
      'III. NHIỆM VỤ',
      '1. Dữ liệu',
      '- Đơn vị chủ trì: Công an xã.',
      '1.1. Làm sạch dữ liệu.',
      '1.2. Số hóa hồ sơ.',
      '- Đơn vị chủ trì: Phòng Kinh tế.',
    ]);
    expect(tasks.map(({ name, leads }) => [name, ...leads])).toEqual([
      ['Làm sạch dữ liệu.', 'Công an xã'],
      ['Số hóa hồ sơ.', 'Phòng Kinh tế'],
    ]);
  });

  it('a reference to an appendix orders nothing', () => {
    expect(rows(['1. Họp dân.', '2. Các nhiệm vụ cụ thể theo Phụ lục kèm theo.'])).toHaveLength(1);
  });
});

describe('times that are not wholly understood', () => {
  it.each([
    ['1. Số hóa hồ sơ hộ tịch xong trước ngày 31/4/2026.', ['deadline']],
    ['1. Số hóa hồ sơ hộ tịch (Thời gian: 2026 theo Đề án).', ['deadline']],
    ['1. Số hóa hồ sơ hộ tịch xong trước ngày 30/4/2026.', undefined],
    ['1. Số hóa hồ sơ hộ tịch của xã.', undefined],
  ])('%s', (line, doubts) => {
    const [row] = planFromLines(['II. NHIỆM VỤ', line]).tasks;
    expect(row?.doubts).toEqual(doubts);
    expect((row?.confidence ?? 0) < 0.8).toBe(doubts !== undefined);
  });
});

describe('duties of units', () => {
  const duties = [
    '1. Phòng Văn hóa - Xã hội:',
    '- Chủ trì triển khai Kế hoạch.',
    '2. Công an xã: Bảo đảm an ninh mạng.',
  ];

  it('are tasks where the plan assigns tasks', () => {
    const { tasks } = planFromLines(['II. NHIỆM VỤ', '1. Họp dân.', 'III. PHÂN CÔNG NHIỆM VỤ', ...duties]);
    expect(tasks.map(({ name, leads }) => [name, ...leads])).toEqual([
      ['Họp dân.'],
      ['Chủ trì triển khai Kế hoạch.', 'Phòng Văn hóa - Xã hội'],
      ['Bảo đảm an ninh mạng.', 'Công an xã'],
    ]);
  });

  it('in "Tổ chức thực hiện" are tasks only when nothing else is', () => {
    expect(
      planFromLines(['II. NHIỆM VỤ', '1. Họp dân.', 'III. TỔ CHỨC THỰC HIỆN', ...duties]).tasks,
    ).toHaveLength(1);
    expect(
      planFromLines(['II. MỤC TIÊU', '- 90% hộ có wifi.', 'III. TỔ CHỨC THỰC HIỆN', ...duties]).tasks,
    ).toHaveLength(2);
  });
});
