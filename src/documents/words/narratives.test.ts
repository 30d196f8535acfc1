import { describe, expect, it } from 'vitest';
import type { NoteFact, TaskFact } from '../facts/contract.ts';
import { aNote, aTask, QUARTER } from './fixtures.ts';
import { resultsBySection } from './narratives.ts';
import { nextLines } from './next-tasks.ts';
import { obstacleSentences, proposalSentences } from './obstacles.ts';
import { plainText } from './said.ts';

const told = (more: Partial<TaskFact>) =>
  aTask({ updatePeriodId: QUARTER.id, updateAsOf: '2026-09-12', ...more });

const results = (tasks: TaskFact[], notes: NoteFact[] = []) =>
  resultsBySection({ tasks, notes, period: QUARTER }).map(({ section, sentences }) => [
    section,
    sentences.map(plainText),
  ]);

const INFRASTRUCTURE = 'I. Hạ tầng số';
const DATA = 'II. Dữ liệu số';
const LONG = 'đã lắp đặt 05 điểm truy cập Internet miễn phí';

describe('results', () => {
  it('name the task where nothing in them says of what they are', () => {
    const going =
      'Đang triển khai tại các thôn, đạt khoảng một nửa khối lượng; đã phân công cán bộ phụ trách';
    const about = 'Đã hoàn thành kho dữ liệu dùng chung với 12 bộ dữ liệu, đưa vào sử dụng từ tháng 9';
    const name = 'Xây dựng kho dữ liệu dùng chung của xã. Định kỳ cập nhật.';
    expect(results([told({ name, result: going }), told({ name, result: about })])).toEqual([
      [undefined, [`Xây dựng kho dữ liệu dùng chung của xã: đ${going.slice(1)}.`, `${about}.`]],
    ]);
    const near = 'Tuyên truyền tại các thôn cho cán bộ, Nhân dân';
    expect(results([told({ name: near, result: going })])).toEqual([
      [undefined, [`${near}: đ${going.slice(1)}.`]],
    ]);
  });

  it('stand under the fields of the plan, in its order', () => {
    const notes = [
      aNote('Công an xã', {
        results: [
          { section: 'Chữ ký số', text: 'đã cấp 120 chữ ký số cho cán bộ' },
          { section: 'ii. dữ liệu số ', text: 'đã làm sạch dữ liệu dân cư;\nđã số hóa hồ sơ hộ tịch' },
        ],
      }),
      aNote('Trạm Y tế', { results: [{ text: 'đã lập hồ sơ sức khỏe điện tử' }] }),
    ];
    expect(
      results([told({ section: INFRASTRUCTURE, result: LONG }), told({ section: DATA })], notes),
    ).toEqual([
      [INFRASTRUCTURE, ['Đã lắp đặt 05 điểm truy cập Internet miễn phí.']],
      [DATA, ['Đã làm sạch dữ liệu dân cư.', 'Đã số hóa hồ sơ hộ tịch.']],
      ['Chữ ký số', ['Đã cấp 120 chữ ký số cho cán bộ.']],
      [undefined, ['Đã lập hồ sơ sức khỏe điện tử.']],
    ]);
  });

  it('are said once where two say the same', () => {
    const notes = [aNote('Công an xã', { results: [{ section: DATA, text: `${LONG}.` }] })];
    expect(results([told({ section: INFRASTRUCTURE, result: LONG })], notes)).toEqual([
      [INFRASTRUCTURE, ['Đã lắp đặt 05 điểm truy cập Internet miễn phí.']],
    ]);
  });

  it('name the task where they say nothing without it', () => {
    const tasks = [
      told({ result: 'Đã hoàn thành' }),
      told({ name: 'Rà soát thủ tục;', result: 'Đã hoàn thành' }),
    ];
    expect(results(tasks)).toEqual([
      [
        undefined,
        ['Xây dựng kho dữ liệu dùng chung của xã: đã hoàn thành.', 'Rà soát thủ tục: đã hoàn thành.'],
      ],
    ]);
    expect(results([told({ result: 'một hai ba bốn năm sáu bảy tám chín mười' })])).toEqual([
      [undefined, ['Một hai ba bốn năm sáu bảy tám chín mười.']],
    ]);
  });

  it('are documents where nobody wrote anything', () => {
    const product = {
      number: '15',
      symbol: 'KH-UBND',
      issuedOn: '2026-08-05',
      title: 'Kế hoạch chuyển đổi số',
    };
    const whole = { number: '16/QĐ-UBND', symbol: 'QĐ-UBND', issuedOn: '2026-08-06' };
    expect(results([told({ product }), told({ product: whole })])).toEqual([
      [
        undefined,
        [
          'Đã ban hành kế hoạch số 15/KH-UBND ngày 05/8/2026 chuyển đổi số.',
          'Đã ban hành quyết định số 16/QĐ-UBND ngày 06/8/2026 về xây dựng kho dữ liệu dùng chung của xã.',
        ],
      ],
    ]);
    expect(results([told({ product: { submittedOn: '2026-08-01', number: '15' } })])).toEqual([]);
    expect(results([told({ product: { issuedOn: '2026-08-01' } })])).toEqual([]);
  });

  it('of another period were told before', () => {
    expect(results([told({ result: LONG, updatePeriodId: '2026Q2', updateAsOf: '2026-06-30' })])).toEqual([]);
    expect(results([aTask({ result: LONG })])).toEqual([]);
    const monthly = { updatePeriodId: '2026M08', updateAsOf: '2026-08-31' };
    expect(results([told({ result: LONG, ...monthly })])).toHaveLength(1);
    const [first, last] = [{ updateAsOf: '2026-07-01' }, { updateAsOf: '2026-09-30' }];
    expect(results([told({ result: LONG, updatePeriodId: 'x', ...first })])).toHaveLength(1);
    expect(results([told({ result: LONG, updatePeriodId: 'x', ...last })])).toHaveLength(1);
    expect(results([told({ result: LONG, updatePeriodId: 'x', updateAsOf: '2026-10-01' })])).toEqual([]);
  });

  it('carry whose they are', () => {
    const task = told({ result: `${LONG}\n${LONG} khác` });
    const note = aNote('Trạm Y tế', { results: [{ text: 'đã lập hồ sơ sức khỏe điện tử' }] });
    const facts = resultsBySection({ tasks: [task], notes: [note], period: QUARTER })
      .flatMap(({ sentences }) => sentences.flat())
      .flatMap(({ fact }) => (fact ? [[fact.key, fact.record?.kind, fact.source]] : []));
    expect(facts).toEqual([
      [`task:${task.id}:result`, 'task', 'Phòng Kinh tế'],
      [`task:${task.id}:result.2`, 'task', 'Phòng Kinh tế'],
      [`note:${note.dutyId}:result.1.1`, 'duty', 'Trạm Y tế'],
    ]);
  });
});

describe('obstacles', () => {
  const task = aTask({
    obstacle: 'Chưa bố trí kinh phí\nNguyên nhân: dự toán chưa duyệt.',
    proposal: 'Bổ sung dự toán',
    solver: 'Phòng Kinh tế',
  });
  const notes = [
    aNote('Công an xã', { difficulties: '- thiếu máy quét', proposals: 'trang bị máy quét' }),
    aNote('Trạm Y tế', { difficulties: 'Thiếu máy quét.', proposals: 'trang bị máy quét' }),
  ];

  it('have their causes and what is proposed', () => {
    expect(obstacleSentences({ tasks: [task], notes }).map(plainText)).toEqual([
      'Xây dựng kho dữ liệu dùng chung của xã: chưa bố trí kinh phí; nguyên nhân: dự toán chưa duyệt; đề xuất: bổ sung dự toán (Phòng Kinh tế giải quyết).',
      'Thiếu máy quét.',
    ]);
    expect(obstacleSentences({ tasks: [task], notes }, false).map(plainText)).toEqual([
      'Xây dựng kho dữ liệu dùng chung của xã: chưa bố trí kinh phí; nguyên nhân: dự toán chưa duyệt.',
      'Thiếu máy quét.',
    ]);
  });

  it('name the task once where they say it themselves', () => {
    const obstacle = 'Kho dữ liệu dùng chung của xã chưa có máy chủ';
    expect(obstacleSentences({ tasks: [aTask({ obstacle })], notes: [] }).map(plainText)).toEqual([
      `${obstacle}.`,
    ]);
  });

  it('of what is done are over', () => {
    const done = { ...task, state: 'done' } as const;
    expect(obstacleSentences({ tasks: [done], notes: [] })).toEqual([]);
  });

  it('of two tasks are told of each', () => {
    const other = { ...task, id: '00000000-0000-4000-8000-0000000000ff', name: 'Số hóa hồ sơ' };
    expect(obstacleSentences({ tasks: [task, other], notes: [] })).toHaveLength(2);
  });
});

describe('proposals', () => {
  const task = aTask({ proposal: 'Bổ sung dự toán', solver: 'Phòng Kinh tế' });
  const scans = aTask({ name: 'Số hóa hồ sơ, tài liệu lưu trữ', proposal: 'bổ sung dự toán.' });
  const proposals = (tasks: TaskFact[], notes: NoteFact[] = []) =>
    proposalSentences({ tasks, notes }).map(plainText);

  it('say which task they concern, and who is to settle them', () => {
    expect(proposals([task, aTask()])).toEqual([
      'Đối với nhiệm vụ xây dựng kho dữ liệu dùng chung của xã: bổ sung dự toán (Phòng Kinh tế giải quyết).',
    ]);
    const { solver: _, ...alone } = task;
    expect(proposals([alone])).toEqual([
      'Đối với nhiệm vụ xây dựng kho dữ liệu dùng chung của xã: bổ sung dự toán.',
    ]);
    expect(proposals([{ ...alone, name: 'Công an xã cấp định danh điện tử' }])).toEqual([
      'Đối với nhiệm vụ Công an xã cấp định danh điện tử: bổ sung dự toán.',
    ]);
  });

  it('of one task are one sentence', () => {
    expect(proposals([{ ...task, proposal: '- Bổ sung dự toán;\n- Ban hành mẫu dữ liệu' }])).toEqual([
      'Đối với nhiệm vụ xây dựng kho dữ liệu dùng chung của xã: bổ sung dự toán; ban hành mẫu dữ liệu (Phòng Kinh tế giải quyết).',
    ]);
  });

  it('that several tasks make alike are told once, with all of them and all who are to settle them', () => {
    expect(proposals([task, { ...scans, solver: 'Sở Tài chính' }])).toEqual([
      'Đối với nhiệm vụ xây dựng kho dữ liệu dùng chung của xã và nhiệm vụ số hóa hồ sơ, tài liệu lưu trữ: bổ sung dự toán (Phòng Kinh tế, Sở Tài chính giải quyết).',
    ]);
    const third = { ...scans, id: '00000000-0000-4000-8000-0000000000ff', name: 'Mở chợ số' };
    const [runs] = proposalSentences({ tasks: [task, scans, third], notes: [] });
    expect(plainText(runs ?? [])).toBe(
      'Đối với nhiệm vụ xây dựng kho dữ liệu dùng chung của xã, nhiệm vụ số hóa hồ sơ, tài liệu lưu trữ và nhiệm vụ mở chợ số: bổ sung dự toán (Phòng Kinh tế giải quyết).',
    );
    expect(runs?.flatMap(({ fact }) => fact?.record?.id ?? [])).toEqual([scans.id, third.id, task.id]);
  });

  it('that name their task themselves are told as they are', () => {
    const proposal = 'Đề nghị tỉnh bố trí kinh phí xây dựng kho dữ liệu dùng chung';
    expect(proposals([{ ...task, proposal }])).toEqual([`${proposal} (Phòng Kinh tế giải quyết).`]);
  });

  it('of notes stand behind them, without a task, and once', () => {
    const notes = [
      aNote('Công an xã', { proposals: 'trang bị máy quét' }),
      aNote('Trạm Y tế', { proposals: 'Bổ sung dự toán.' }),
    ];
    expect(proposals([task], notes)).toEqual([
      'Đối với nhiệm vụ xây dựng kho dữ liệu dùng chung của xã: bổ sung dự toán (Phòng Kinh tế giải quyết).',
      'Trang bị máy quét.',
    ]);
    expect(proposals([])).toEqual([]);
    expect(proposals([{ ...task, state: 'done' }])).toEqual([]);
  });
});

describe('the next period', () => {
  it('has its tasks by their days, with lead and deadline, then what units intend', () => {
    const tasks = [
      aTask({ dueNext: true, due: '2026-12-31', deadlineText: 'Quý IV/2026' }),
      aTask({ dueNext: true, due: '2026-10-05', name: 'rà soát thủ tục', extendedDue: '2026-11-02' }),
      aTask({ due: '2026-11-01' }),
      { ...aTask({ dueNext: true, due: '2026-10-05', name: 'Số hóa hồ sơ' }), leadName: 'Công an xã' },
    ];
    const notes = [
      aNote('Công an xã', { next: 'mở lớp tập huấn;\ntổng kết năm' }),
      aNote('Trạm Y tế', { next: 'tổng kết năm' }),
    ];
    expect(nextLines({ tasks, notes }).map(plainText)).toEqual([
      'Rà soát thủ tục (Phòng Kinh tế chủ trì; thời hạn: ngày 05/10/2026, gia hạn đến ngày 02/11/2026).',
      'Số hóa hồ sơ (Công an xã chủ trì; thời hạn: ngày 05/10/2026).',
      'Xây dựng kho dữ liệu dùng chung của xã (Phòng Kinh tế chủ trì; thời hạn: quý IV/2026).',
      'Mở lớp tập huấn.',
      'Tổng kết năm.',
    ]);
  });

  it('says what is known', () => {
    const { leadName: _, ...nobody } = aTask({ dueNext: true });
    expect(nextLines({ tasks: [nobody], notes: [] }).map(plainText)).toEqual([
      'Xây dựng kho dữ liệu dùng chung của xã.',
    ]);
    const dated = { ...nobody, due: '2026-10-05' };
    expect(nextLines({ tasks: [dated], notes: [] }).map(plainText)).toEqual([
      'Xây dựng kho dữ liệu dùng chung của xã (thời hạn: ngày 05/10/2026).',
    ]);
    expect(nextLines({ tasks: [aTask()], notes: [] })).toEqual([]);
  });
});
