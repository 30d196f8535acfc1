import { describe, expect, it } from 'vitest';
import { planFromLines } from '../fixtures/plan-from-lines.ts';

/** "name | unit | targets" of the rows that objectives with these bullets give. */
function rows(bullets: string[], heading = '1. Đến năm 2030'): string[] {
  const { indicators } = planFromLines([
    'KẾ HOẠCH',
    'Chuyển đổi số',
    'II. MỤC TIÊU',
    heading,
    ...bullets,
    'III. NHIỆM VỤ',
    '1. Họp giao ban.',
  ]);
  return indicators.map(({ name, unit, targets }) => {
    const figures = targets.map(
      ({ year, comparator, value, valueMax }) =>
        `${year ?? ''}${comparator}${value ?? ''}${valueMax === undefined ? '' : `..${valueMax}`}`,
    );
    return [name, unit ?? '-', figures.join(';')].join(' | ');
  });
}

describe('one bullet, one indicator', () => {
  it.each([
    ['- Tỷ lệ phủ sóng 5G trên địa bàn đạt ≥ 80%.', 'Tỷ lệ phủ sóng 5G trên địa bàn | % | 2030>=80'],
    [
      '- Có $\\geq 1,5\\%$ tổng chi ngân sách dành cho chuyển đổi số;',
      'Tỷ lệ tổng chi ngân sách dành cho chuyển đổi số | % | 2030>=1.5',
    ],
    ['- 100% thôn có tổ công nghệ số.', 'Tỷ lệ thôn có tổ công nghệ số | % | 2030=100'],
    [
      '- Phấn đấu đạt trên 90% người dân có định danh điện tử',
      'Tỷ lệ người dân có định danh điện tử | % | 2030>90',
    ],
    [
      '- 80% - 90% người trưởng thành dùng dịch vụ số.',
      'Tỷ lệ người trưởng thành dùng dịch vụ số | % | 2030range80..90',
    ],
    ['- Tỷ lệ hồ sơ trực tuyến đạt từ 95% trở lên.', 'Tỷ lệ hồ sơ trực tuyến | % | 2030>=95'],
    ['- Giảm tỷ lệ hồ sơ quá hạn xuống dưới 1%.', 'Giảm tỷ lệ hồ sơ quá hạn | % | 2030<1'],
    [
      '- Sản phẩm khoa học cấp tỉnh (do trường THCS thực hiện): 03 sản phẩm/năm.',
      'Sản phẩm khoa học cấp tỉnh (do trường THCS thực hiện) | sản phẩm/năm | 2030=3',
    ],
    ['- Xây dựng ít nhất 02 mô hình chợ 4.0.', 'Xây dựng mô hình chợ 4.0 | mô hình | 2030>=2'],
    ['- Mỗi thôn có 01 điểm wifi công cộng.', 'Mỗi thôn có điểm wifi công cộng | điểm | 2030=1'],
    ['- Nằm trong nhóm 10 xã dẫn đầu tỉnh.', 'Nằm trong nhóm 10 xã dẫn đầu tỉnh | hạng | 2030<=10'],
    [
      '- 90% người từ đủ 15 tuổi trở lên có tài khoản ngân hàng.',
      'Tỷ lệ người từ đủ 15 tuổi trở lên có tài khoản ngân hàng | % | 2030=90',
    ],
    [
      '- Có ≥ 60% hộ truy cập Internet với tốc độ trên 01 Gb/s.',
      'Tỷ lệ hộ truy cập Internet với tốc độ trên 01 Gb/s | % | 2030>=60',
    ],
    [
      '- Có ≥ 75% trường học đạt mức độ chuyển đổi số mức 2 trở lên.',
      'Tỷ lệ trường học đạt mức độ chuyển đổi số mức 2 trở lên | % | 2030>=75',
    ],
    [
      '- 100% hồ sơ được xử lý trên môi trường mạng (trừ 5% hồ sơ mật).',
      'Tỷ lệ hồ sơ được xử lý trên môi trường mạng (trừ 5% hồ sơ mật) | % | 2030=100',
    ],
    [
      '- Tỷ lệ hộ có cáp quang năm 2026 đạt 70%, năm 2028 đạt 90%.',
      'Tỷ lệ hộ có cáp quang | % | 2026=70;2028=90',
    ],
    [
      '- Tỷ lệ hộ có cáp quang đạt 70% vào năm 2026 và 90% vào năm 2028.',
      'Tỷ lệ hộ có cáp quang | % | 2026=70;2028=90',
    ],
    ['- 100% Đảng ủy, chính quyền dùng phần mềm.', 'Tỷ lệ Đảng ủy, chính quyền dùng phần mềm | % | 2030=100'],
    ['- Bảo đảm 100% thôn có wifi.', 'Tỷ lệ thôn có wifi | % | 2030=100'],
    ['- Có từ 02 sản phẩm OCOP trở lên lên sàn.', 'Số sản phẩm OCOP lên sàn | sản phẩm | 2030>=2'],
    ['- Kinh tế số chiếm 30% GRDP của xã.', 'Tỷ trọng kinh tế số trong GRDP của xã | % | 2030=30'],
    ['- Năm 2028 có 50% ấp có camera.', 'Tỷ lệ ấp có camera | % | 2028=50'],
    ['- Mỗi năm có ít nhất 02 sáng kiến cấp xã.', 'Số sáng kiến cấp xã mỗi năm | sáng kiến | 2030>=2'],
    ['- Hoàn thành số hóa sổ hộ tịch.', 'Hoàn thành số hóa sổ hộ tịch | - | 2030text'],
    ['- Vận hành phòng họp không giấy tờ', 'Vận hành phòng họp không giấy tờ | - | '],
  ])('%s', (bullet, expected) => {
    expect(rows([bullet])).toEqual([expected]);
  });
});

describe('several sentences in one item', () => {
  it.each([
    [
      '- Kinh tế số đạt tối thiểu 30% GRDP. Tỷ lệ dùng dịch vụ công trực tuyến đạt trên 80%; giao dịch không dùng tiền mặt đạt 70%.',
      [
        'Tỷ trọng kinh tế số trong GRDP | % | 2030>=30',
        'Tỷ lệ dùng dịch vụ công trực tuyến | % | 2030>80',
        'Giao dịch không dùng tiền mặt | % | 2030=70',
      ],
    ],
    [
      '- Xây dựng 02 mô hình thôn thông minh; 80% hộ có cáp quang.',
      ['Xây dựng mô hình thôn thông minh | mô hình | 2030=2', 'Tỷ lệ hộ có cáp quang | % | 2030=80'],
    ],
    [
      '- Đến năm 2026: tỷ lệ hộ có cáp quang đạt 50%; tỷ lệ hộ có camera đạt 60%.',
      ['Tỷ lệ hộ có cáp quang | % | 2026=50', 'Tỷ lệ hộ có camera | % | 2026=60'],
    ],
    [
      '- Tỷ lệ hộ có cáp quang năm 2026 đạt 70%; năm 2028 đạt 90%.',
      ['Tỷ lệ hộ có cáp quang | % | 2026=70;2028=90'],
    ],
    [
      '- 100% cơ quan dùng phần mềm thống nhất. Các hệ thống vận hành thông minh.',
      ['Tỷ lệ cơ quan dùng phần mềm thống nhất | % | 2030=100'],
    ],
    [
      '- Đưa hệ thống vào hoạt động; tỷ lệ hồ sơ trực tuyến đạt 80%.',
      ['Tỷ lệ hồ sơ trực tuyến | % | 2030=80'],
    ],
  ])('%s', (bullet, expected) => {
    expect(rows([bullet])).toEqual(expected);
  });

  it('a milestone above its paragraph', () => {
    const found = rows(
      ['a) Giai đoạn 2026 - 2028', '100% thôn có tổ công nghệ số; 60% hộ có cáp quang.'],
      '1. Mục tiêu cụ thể',
    );
    expect(found).toEqual([
      'Tỷ lệ thôn có tổ công nghệ số | % | 2028=100',
      'Tỷ lệ hộ có cáp quang | % | 2028=60',
    ]);
  });

  it('a milestone on a line of its own', () => {
    expect(
      rows(['Đến năm 2026', '- 50% hộ có cáp quang.', 'Đến năm 2028:', '- 60% hộ có cáp quang.']),
    ).toEqual(['Tỷ lệ hộ có cáp quang | % | 2026=50', 'Tỷ lệ hộ có cáp quang | % | 2028=60']);
  });
});

describe('a bullet with figures for two things', () => {
  it.each([
    [
      '- Có ≥ 98% người dân có định danh điện tử, tỷ lệ người dân có chữ ký số ≥ 10%.',
      ['Tỷ lệ người dân có định danh điện tử | % | 2030>=98', 'Tỷ lệ người dân có chữ ký số | % | 2030>=10'],
    ],
    [
      '- Tỷ lệ hồ sơ nộp trực tuyến đạt 80%; tỷ lệ thanh toán trực tuyến đạt 50%.',
      ['Tỷ lệ hồ sơ nộp trực tuyến | % | 2030=80', 'Tỷ lệ thanh toán trực tuyến | % | 2030=50'],
    ],
    [
      '- 100% cơ quan và 80% doanh nghiệp dùng chữ ký số.',
      ['Tỷ lệ cơ quan dùng chữ ký số | % | 2030=100', 'Tỷ lệ doanh nghiệp dùng chữ ký số | % | 2030=80'],
    ],
  ])('%s', (bullet, expected) => {
    expect(rows([bullet])).toEqual(expected);
  });

  it.each([
    ['- 90% hộ có cáp quang; 50% hộ có camera.', false],
    ['- Có 90% hộ có cáp quang, tỷ lệ hộ có camera đạt 50%.', false],
    ['- Hồ sơ trực tuyến đạt 80%, giao dịch không tiền mặt đạt 50%.', true],
  ])('is read with doubt only where no word marks the boundary: %s', (bullet, doubtful) => {
    const { indicators } = planFromLines(['II. MỤC TIÊU', '1. Đến năm 2030', bullet]);
    expect(indicators.map(({ confidence }) => confidence < 0.8)).toEqual([doubtful, doubtful]);
  });
});

describe('years and sections', () => {
  it.each([
    ['2.1. Đến hết năm 2026', 2026],
    ['a) Giai đoạn 2026 - 2030', 2030],
    ['Tầm nhìn đến năm 2045:', 2045],
    ['1. Chính quyền số', undefined],
  ])('below "%s"', (heading, year) => {
    const { indicators } = planFromLines([
      'II. MỤC TIÊU',
      heading,
      '- 90% hộ có cáp quang.',
      '- 50% hộ có camera.',
    ]);
    expect(indicators.map(({ targets }) => targets[0]?.year)).toEqual([year, year]);
    expect(indicators[0]?.section).toBe(heading.replace(/:$/, ''));
  });

  it('take the year of a plan made for one year', () => {
    const lines = [
      'KẾ HOẠCH',
      'Chuyển đổi số năm 2026',
      'II. MỤC TIÊU',
      '1. Xã hội số',
      '- 90% hộ có cáp quang.',
    ];
    expect(planFromLines(lines).indicators[0]?.targets[0]?.year).toBe(2026);
  });
});

describe('what is no indicator', () => {
  it.each([
    [
      'efforts without an end',
      [
        'II. MỤC TIÊU',
        '1. Đến năm 2030',
        '- Đẩy mạnh ứng dụng thương mại điện tử.',
        '- Tiếp tục tăng cường tuyên truyền.',
      ],
    ],
    [
      'general objectives in words',
      ['II. MỤC TIÊU', '1. Mục tiêu chung', '- Xây dựng chính quyền số hiện đại.', '2. Mục tiêu cụ thể'],
    ],
    ['purposes', ['I. MỤC ĐÍCH', '- Phấn đấu 100% nhiệm vụ hoàn thành.']],
    ['headings of groups', ['II. MỤC TIÊU', '2.1. Đến hết năm 2025', 'a) Phát triển hạ tầng']],
  ])('%s', (_, lines) => {
    expect(planFromLines(lines).indicators).toEqual([]);
  });
});
