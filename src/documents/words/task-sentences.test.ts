import { describe, expect, it } from 'vitest';
import type { UnitReported } from '../facts/contract.ts';
import { stateSentence } from './all-tasks.ts';
import { comparedSentence } from './compared-tasks.ts';
import { dueSentence } from './due-tasks.ts';
import { ABOUT, aTask, BEFORE, tasksIn } from './fixtures.ts';
import { reportingSentence } from './reported-units.ts';
import { inOneParagraph, plainText } from './said.ts';

const POLICE = { leadName: 'Công an xã' };
const MANY = [
  ...tasksIn('done-on-time', 11),
  ...tasksIn('done-late', 1),
  ...tasksIn('open-overdue', 1),
  ...tasksIn('open-overdue', 1, POLICE),
];
const NOT_DUE = tasksIn('done-on-time', 5, { dueInPeriod: false });

describe('tasks that were due', () => {
  it.each([
    ['none', [], 'Trong kỳ không có nhiệm vụ đến hạn.'],
    [
      'many, some of them done',
      MANY,
      'Trong kỳ có 12/14 nhiệm vụ đến hạn đã hoàn thành, trong đó 11 đúng hạn, 01 trễ hạn; còn 02 nhiệm vụ quá hạn (Phòng Kinh tế 01, Công an xã 01).',
    ],
    ['all on time', tasksIn('done-on-time', 14), 'Cả 14 nhiệm vụ đến hạn trong kỳ đã hoàn thành đúng hạn.'],
    ['all late', tasksIn('done-late', 2), 'Cả 02 nhiệm vụ đến hạn trong kỳ đã hoàn thành trễ hạn.'],
    [
      'all done, each in its way',
      [...tasksIn('done-on-time', 2), ...tasksIn('done-late', 1), ...tasksIn('done', 1)],
      'Cả 04 nhiệm vụ đến hạn trong kỳ đã hoàn thành, trong đó 02 đúng hạn, 01 trễ hạn, 01 không xét hạn.',
    ],
    ['all done, nobody knows when', tasksIn('done', 3), 'Cả 03 nhiệm vụ đến hạn trong kỳ đã hoàn thành.'],
    ['one, on time', tasksIn('done-on-time', 1), 'Trong kỳ có 01 nhiệm vụ đến hạn, đã hoàn thành đúng hạn.'],
    ['one, late', tasksIn('done-late', 1), 'Trong kỳ có 01 nhiệm vụ đến hạn, đã hoàn thành trễ hạn.'],
    [
      'one, overdue',
      tasksIn('open-overdue', 1),
      'Trong kỳ có 01 nhiệm vụ đến hạn, đã quá hạn (Phòng Kinh tế).',
    ],
    [
      'one, in time',
      tasksIn('open-in-time', 1),
      'Trong kỳ có 01 nhiệm vụ đến hạn, đang thực hiện trong hạn.',
    ],
    [
      'one, stopped',
      tasksIn('stopped', 1),
      'Trong kỳ có 01 nhiệm vụ đến hạn, đã tạm dừng, dừng hoặc chuyển giao.',
    ],
    [
      'none of them done',
      [...tasksIn('open-overdue', 3), ...tasksIn('open-in-time', 11)],
      'Trong kỳ có 14 nhiệm vụ đến hạn, chưa có nhiệm vụ nào hoàn thành: 03 quá hạn (Phòng Kinh tế), 11 đang thực hiện trong hạn.',
    ],
    [
      'some open without being overdue',
      [
        ...tasksIn('done-on-time', 3),
        ...tasksIn('open-in-time', 2),
        ...tasksIn('not-reviewed', 1),
        ...tasksIn('waiting', 1),
      ],
      'Trong kỳ có 03/07 nhiệm vụ đến hạn đã hoàn thành đúng hạn; còn 02 nhiệm vụ đang thực hiện trong hạn, 01 chờ điều kiện thực hiện, 01 chưa rà soát.',
    ],
    [
      'led by nobody',
      [
        ...tasksIn('done-late', 1),
        aTask({ cell: 'open-overdue', leadName: '' }),
        ...tasksIn('open-overdue', 2, POLICE),
      ].map(({ leadName, ...task }) => (leadName ? { ...task, leadName } : task)),
      'Trong kỳ có 01/04 nhiệm vụ đến hạn đã hoàn thành trễ hạn; còn 03 nhiệm vụ quá hạn (Công an xã 02, chưa rõ đơn vị chủ trì 01).',
    ],
  ])('%s', (_, tasks, text) => {
    expect(plainText(dueSentence([...tasks, ...NOT_DUE], ABOUT))).toBe(text);
  });

  it('gives each number what was counted, and how', () => {
    const facts = dueSentence(MANY, ABOUT).flatMap(({ fact }) => fact ?? []);
    expect(facts.map(({ key, value }) => [key, value])).toEqual([
      ['tasks.due.done', 12],
      ['tasks.due.done-on-time', 11],
      ['tasks.due.done-late', 1],
      ['tasks.due.open-overdue', 2],
      ['tasks.due.open-overdue.unit:Phòng Kinh tế', 1],
      ['tasks.due.open-overdue.unit:Công an xã', 1],
    ]);
    expect(facts[0]).toEqual({
      key: 'tasks.due.done',
      label: 'Nhiệm vụ đến hạn trong quý III/2026 đã hoàn thành',
      value: 12,
      numerator: 12,
      denominator: 14,
      things: MANY.slice(0, 12).map(({ id }) => id),
      rule: 'Nhiệm vụ có thời hạn ban đầu từ ngày 01/7/2026 đến ngày 30/9/2026; trạng thái đã tiếp nhận đến ngày 30/9/2026, đúng hạn, trễ hạn, quá hạn tính theo thời hạn ban đầu.',
      periodId: '2026Q3',
      asOf: '2026-09-30',
    });
  });

  it('keeps the fact where a number is said in words', () => {
    const said = (tasks: typeof MANY) =>
      dueSentence(tasks, ABOUT).flatMap(({ text, fact }) => (fact ? [[text, fact.key, fact.value]] : []));
    expect(said([])).toEqual([['không có nhiệm vụ đến hạn', 'tasks.due', 0]]);
    expect(said(tasksIn('open-in-time', 2))[1]).toEqual([
      'chưa có nhiệm vụ nào hoàn thành',
      'tasks.due.done',
      0,
    ]);
    expect(said(tasksIn('done-late', 1))[1]).toEqual(['đã hoàn thành trễ hạn', 'tasks.due.done', 1]);
    expect(said(tasksIn('open-overdue', 1))[1]).toEqual(['đã quá hạn', 'tasks.due.open-overdue', 1]);
  });

  it('knows a unit by its id, whatever the plan calls it', () => {
    const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
    const tasks = [
      ...tasksIn('open-overdue', 1, { leadId: a, leadName: 'Phòng Kinh tế' }),
      ...tasksIn('open-overdue', 1, { leadId: a, leadName: 'Phòng KT' }),
      ...tasksIn('open-overdue', 1, { leadId: b, leadName: 'Trạm Y tế' }),
    ];
    expect(plainText(dueSentence(tasks, ABOUT))).toContain('03 quá hạn (Phòng Kinh tế 02, Trạm Y tế 01)');
  });
});

describe('all tasks', () => {
  it.each([
    ['none', [], 'Đến ngày 30/9/2026, Kế hoạch chưa có nhiệm vụ nào được theo dõi.'],
    [
      'in every cell',
      [
        ...MANY,
        ...tasksIn('open-in-time', 12),
        ...tasksIn('no-deadline', 3),
        ...tasksIn('waiting', 1),
        ...tasksIn('not-reviewed', 1),
        ...tasksIn('stopped', 2),
      ],
      'Đến ngày 30/9/2026, Kế hoạch có 33 nhiệm vụ: 12 hoàn thành (11 đúng hạn, 01 trễ hạn), 12 đang thực hiện trong hạn, 02 quá hạn; 03 không có thời hạn, thường xuyên, định kỳ; 01 chờ điều kiện thực hiện; 01 chưa rà soát; 02 tạm dừng, dừng hoặc chuyển giao.',
    ],
    [
      'all done',
      tasksIn('done-on-time', 4),
      'Đến ngày 30/9/2026, Kế hoạch có 04 nhiệm vụ: 04 hoàn thành đúng hạn, không có nhiệm vụ quá hạn.',
    ],
    [
      'open in time',
      tasksIn('open-in-time', 10),
      'Đến ngày 30/9/2026, Kế hoạch có 10 nhiệm vụ: 10 đang thực hiện trong hạn, không có nhiệm vụ quá hạn.',
    ],
    [
      'done without a day to judge by',
      [...tasksIn('done', 2), ...tasksIn('no-deadline', 1)],
      'Đến ngày 30/9/2026, Kế hoạch có 03 nhiệm vụ: 02 hoàn thành; 01 không có thời hạn, thường xuyên, định kỳ.',
    ],
    ['overdue', tasksIn('open-overdue', 1), 'Đến ngày 30/9/2026, Kế hoạch có 01 nhiệm vụ: 01 quá hạn.'],
  ])('%s', (_, tasks, text) => {
    expect(plainText(stateSentence(tasks, ABOUT))).toBe(text);
  });

  it('may be those of more than one plan', () => {
    expect(plainText(stateSentence(tasksIn('waiting', 1), ABOUT, 'xã'))).toBe(
      'Đến ngày 30/9/2026, xã có 01 nhiệm vụ: 01 chờ điều kiện thực hiện.',
    );
  });
});

describe('compared with the period before', () => {
  const earlier = { periodName: BEFORE.name };

  it.each([
    ['more', { previousDone: 9 }, 'So với quý II/2026 tăng 03 nhiệm vụ hoàn thành.'],
    ['fewer', { previousDone: 23 }, 'So với quý II/2026 giảm 11 nhiệm vụ hoàn thành.'],
    ['as many', { previousDone: 12 }, 'So với quý II/2026 số nhiệm vụ hoàn thành không đổi.'],
    ['none before', { previousDone: 0 }, 'So với quý II/2026 tăng 12 nhiệm vụ hoàn thành.'],
    [
      'done and overdue',
      { previousDone: 9, previousOverdue: 3 },
      'So với quý II/2026 tăng 03 nhiệm vụ hoàn thành, giảm 01 nhiệm vụ quá hạn.',
    ],
    ['overdue alone', { previousOverdue: 1 }, 'So với quý II/2026 tăng 01 nhiệm vụ quá hạn.'],
    ['nothing known', {}, ''],
  ])('%s', (_, counts, text) => {
    expect(plainText(comparedSentence([...MANY, ...NOT_DUE], ABOUT, { ...earlier, ...counts }))).toBe(text);
  });

  it('says nothing in the first period, nor where nothing was due', () => {
    expect(comparedSentence(MANY, ABOUT, undefined)).toEqual([]);
    expect(comparedSentence(NOT_DUE, ABOUT, { ...earlier, previousDone: 3 })).toEqual([]);
  });

  it('gives the difference with its sign and both counts', () => {
    const [, run] = comparedSentence(MANY, ABOUT, { ...earlier, previousDone: 23 });
    expect(run).toEqual({
      text: '11',
      fact: {
        key: 'tasks.due.done.difference',
        label: 'Nhiệm vụ đến hạn hoàn thành: quý III/2026 so với quý II/2026',
        value: -11,
        rule: 'quý III/2026: 12; quý II/2026: 23.',
        periodId: '2026Q3',
        asOf: '2026-09-30',
      },
    });
  });

  it('stands behind what became of the tasks', () => {
    const first = comparedSentence(MANY, ABOUT, undefined);
    const second = comparedSentence(MANY, ABOUT, { ...earlier, previousDone: 12 });
    expect(plainText(inOneParagraph(dueSentence([], ABOUT), first, second))).toBe(
      'Trong kỳ không có nhiệm vụ đến hạn. So với quý II/2026 số nhiệm vụ hoàn thành không đổi.',
    );
  });
});

describe('who has reported', () => {
  const unit = (name: string, submittedOn?: string): UnitReported => ({
    dutyId: name,
    unitId: name,
    name,
    ...(submittedOn !== undefined && { submittedOn }),
  });
  const five = ['A', 'B', 'C', 'D', 'E'].map((name) => unit(name, '2026-09-10'));
  const owing = [unit('Công an xã'), unit('Trạm Y tế')];

  it.each([
    ['some', [...five, ...owing], 'Có 05/07 đơn vị báo cáo; chưa báo cáo: Công an xã, Trạm Y tế.'],
    ['all', five, 'Cả 05 đơn vị đã báo cáo.'],
    ['the only one', five.slice(0, 1), 'Có 01/01 đơn vị báo cáo.'],
    ['none', owing, 'Có 02 đơn vị phải báo cáo, chưa có đơn vị nào báo cáo: Công an xã, Trạm Y tế.'],
    ['nobody is asked', [], 'Không có đơn vị phải báo cáo trong kỳ.'],
  ])('%s', (_, units, text) => {
    expect(plainText(reportingSentence(units, ABOUT))).toBe(text);
  });

  it('gives the count with the period behind it', () => {
    const fact = reportingSentence([...five, ...owing], ABOUT)[1]?.fact;
    expect(fact).toMatchObject({
      key: 'units.reported',
      value: 5,
      numerator: 5,
      denominator: 7,
      record: { kind: 'period', id: '2026Q3' },
    });
  });
});
