import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItem, readOrder, readSubject } from './order.ts';

describe('the grammar of "Giao …"', () => {
  it.each([
    ['Giao Phòng Kinh tế rà soát hộ nghèo', ['Phòng Kinh tế'], [], 'rà soát hộ nghèo'],
    [
      'UBND xã giao Văn phòng HĐND và UBND chủ trì, phối hợp với Công an xã, các thôn kiểm tra bến đò',
      ['Văn phòng HĐND và UBND'],
      ['Công an xã', 'các thôn'],
      'kiểm tra bến đò',
    ],
    [
      'Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội tuyên truyền, vận động',
      ['Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội'],
      [],
      'tuyên truyền, vận động',
    ],
    [
      'Giao Ủy ban kiểm tra Đảng ủy giám sát các chi bộ',
      ['Ủy ban kiểm tra Đảng ủy'],
      [],
      'giám sát các chi bộ',
    ],
    ['Yêu cầu các phòng, ban hoàn thành báo cáo', ['các phòng, ban'], [], 'hoàn thành báo cáo'],
    ['Giao Trạm Y tế xã là đơn vị đầu mối tiếp nhận thuốc', ['Trạm Y tế xã'], [], 'tiếp nhận thuốc'],
  ])('%s', (text, leads, coordinators, action) => {
    expect(readOrder(text)).toEqual({ leads, coordinators, action });
  });

  it.each([
    'Đánh giá cao kết quả của các đơn vị',
    'Theo nhiệm vụ được giao Phòng Kinh tế đã hoàn thành',
    'Đề nghị quan tâm, phối hợp',
    'Giao thông nông thôn còn khó khăn',
  ])('"%s" orders nothing', (text) => expect(readOrder(text)).toBeUndefined());

  it('keeps all words where the names do not end', () => {
    const order = readOrder('Giao Phòng Kinh tế phối hợp với những ai có lòng');
    expect(order).toMatchObject({ leads: ['Phòng Kinh tế'], coordinators: [], unsure: true });
    expect(order?.action).toContain('những ai có lòng');
  });

  it('marks a unit with what it does, without a verb of giving', () => {
    expect(readSubject('Công an xã tổ chức ra quân')).toMatchObject({ leads: ['Công an xã'], unsure: true });
    expect(readSubject('Công an xã chủ trì tổ chức ra quân')).not.toHaveProperty('unsure');
  });

  it('reads items below a unit', () => {
    expect(readItem('Chủ trì, phối hợp với các thôn rà soát hộ nghèo', ['Phòng Kinh tế'])).toEqual({
      leads: ['Phòng Kinh tế'],
      coordinators: ['các thôn'],
      action: 'rà soát hộ nghèo',
    });
    expect(readItem('Lập danh sách hộ nghèo;', ['Phòng Kinh tế']).action).toBe('Lập danh sách hộ nghèo');
  });

  const UNITS = [
    'Phòng Kinh tế',
    'Công an xã',
    'Trạm Y tế xã',
    'Ban Chỉ huy Quân sự xã',
    'Văn phòng Đảng ủy',
  ];
  const VERBS = ['Giao', 'Yêu cầu', 'Đề nghị', 'UBND xã giao', 'Chủ tịch UBND xã yêu cầu'];
  const ACTIONS = [
    'rà soát hộ nghèo',
    'xây dựng kế hoạch ra quân',
    'báo cáo kết quả về UBND xã',
    'tham mưu dự thảo tờ trình',
  ];
  const LEADING = ['', ' chủ trì', ' là đơn vị chủ trì', ' có trách nhiệm'];

  it('finds again whatever it was made of', () => {
    const made = fc.record({
      verb: fc.constantFrom(...VERBS),
      names: fc.shuffledSubarray(UNITS, { minLength: 1, maxLength: 4 }),
      leading: fc.constantFrom(...LEADING),
      action: fc.constantFrom(...ACTIONS),
    });
    fc.assert(
      fc.property(made, ({ verb, names, leading, action }) => {
        const [lead = '', ...others] = names;
        const helped =
          others.length > 0 ? `${leading === '' ? '' : ','} phối hợp với ${others.join(', ')}` : '';
        const order = readOrder(`${verb} ${lead}${leading}${helped} ${action}.`);
        expect(order).toEqual({ leads: [lead], coordinators: others, action });
      }),
      { numRuns: 500 },
    );
  });

  it('never loses a word of any sentence that it takes', () => {
    const words = fc.array(
      fc.constantFrom(...UNITS, ...ACTIONS, 'phối hợp với', ',', ';', 'để', 'các đơn vị'),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(words, (all) => {
        const order = readOrder(`Giao ${all.join(' ')}`);
        const kept = order && [...order.leads, ...order.coordinators, order.action].join(' ');
        const lost = ACTIONS.filter((action) => all.includes(action) && kept?.includes(action) === false);
        expect(lost).toEqual([]);
      }),
    );
  });
});
