import { describe, expect, it } from 'vitest';
import type { IndicatorFact, TaskFact } from '../documents/facts/contract.ts';
import { SHOWN_STATUSES } from '../register/contract.ts';
import { CELL_OF } from '../register/task-cell.ts';
import { evaluationIn } from './evaluation.ts';
import { indicatorRow, taskRow } from './row.ts';
import { centralStatus } from './status.ts';

const nobody = () => undefined;
const TASK: TaskFact = {
  id: 't',
  name: 'Ban hành quy chế',
  owners: [],
  documentKind: 'plan',
  status: 'in-time',
  cell: 'open-in-time',
  state: 'in-progress',
  dueInPeriod: false,
  doneInPeriod: false,
  dueNext: false,
  evidence: [],
};
const FIGURE = {
  periodId: '2026Q3',
  periodName: 'quý III/2026',
  asOf: '2026-09-30',
  estimate: false,
  observationId: 'o',
  receivedAt: '',
  evidence: [],
};
const INDICATOR: IndicatorFact = {
  id: 'i',
  name: 'Tỷ lệ hồ sơ trực tuyến',
  unit: '%',
  definition: { accumulation: 'stock', direction: 'up', valueKind: 'ratio' },
};

describe('the status of Hệ thống 57', () => {
  it('has a word for what reports count as done, in time or overdue, and for nothing else', () => {
    for (const status of SHOWN_STATUSES) {
      const cell = status === 'retired' ? 'stopped' : CELL_OF[status];
      const counted = /^done|^open/.test(cell);
      expect(centralStatus(status) !== undefined, status).toBe(counted);
    }
    expect(['done-late', 'due-waiting', 'overdue'].map((each) => centralStatus(each as never))).toEqual([
      'Hoàn thành',
      'Đang thực hiện (trong hạn)',
      'Quá hạn',
    ]);
  });
});

describe('a task', () => {
  it('has no field of which nobody said anything', () => {
    expect(taskRow(TASK, nobody).values).toEqual({
      name: 'Ban hành quy chế',
      status: 'Đang thực hiện (trong hạn)',
    });
  });

  it('tells what was received, each in its field', () => {
    const told: TaskFact = {
      ...TASK,
      status: 'done-late',
      completedOn: '2026-09-20',
      due: '2026-08-31',
      extendedDue: '2026-09-15',
      deadlineText: 'Tháng 8/2026',
      leadName: 'Phòng Kinh tế',
      given: { id: 'p', title: 'Kế hoạch số 15/KH-UBND ngày 05/02/2026 của UBND xã', own: true },
      updatePeriodId: '2026Q3',
      result: 'Đã ban hành',
      percent: 99.5,
      product: { number: '212', symbol: 'QĐ-UBND', issuedOn: '2026-09-20', submittedOn: '2026-09-10' },
      obstacle: 'Thiếu kinh phí',
      proposal: 'Đề nghị bổ sung',
    };
    const evaluated = evaluationIn([
      { kind: 'nq57', periodId: '2026Q3', planId: 'other', issued: issued('9/BC-UBND') },
      { kind: 'nq57', periodId: '2026Q3', planId: 'p', issued: issued('41/BC-UBND') },
    ]);
    expect(taskRow(told, evaluated).values).toEqual({
      name: 'Ban hành quy chế',
      document: 'Kế hoạch số 15/KH-UBND ngày 05/02/2026 của UBND xã',
      body: 'Phòng Kinh tế',
      deadline: '31/08/2026 (gia hạn đến 15/09/2026)',
      status: 'Hoàn thành',
      result: 'Đã ban hành',
      product: 'Quyết định số 212/QĐ-UBND ngày 20/9/2026',
      difficulty: 'Thiếu kinh phí',
      evaluation: 'Báo cáo số 41/BC-UBND ngày 09/10/2026',
      quantity: 'Mức độ hoàn thành: 99,5%',
      quality: 'Hoàn thành ngày: 20/09/2026\nĐề xuất, kiến nghị: Đề nghị bổ sung',
    });
  });

  it('that no word fits leaves the status empty and says why', () => {
    const waiting = taskRow({ ...TASK, status: 'waiting-for-condition', cell: 'waiting' }, nobody);
    expect(waiting).toMatchObject({
      unsaid: 'waiting-for-condition',
      values: { quality: 'Tình trạng theo sổ theo dõi của xã: Chờ điều kiện' },
    });
    expect(waiting.values.status).toBeUndefined();
    const ongoing = taskRow({ ...TASK, status: 'ongoing', deadlineText: 'Thường xuyên' }, nobody);
    expect(ongoing).toMatchObject({ unsaid: 'ongoing', values: { deadline: 'Thường xuyên' } });
    expect(ongoing.values.quality).toBeUndefined();
  });

  it('from a letter whose type nobody read begins with the number of the letter', () => {
    const given = { id: 'p', title: 'số 145/UBND-VP ngày 23/11/2026', own: true };
    expect(taskRow({ ...TASK, given }, nobody).values.document).toBe('Số 145/UBND-VP ngày 23/11/2026');
  });

  it('has no product before it is issued', () => {
    expect(
      taskRow({ ...TASK, product: { submittedOn: '2026-09-10' } }, nobody).values.product,
    ).toBeUndefined();
  });
});

describe('an indicator', () => {
  it('tells its last real figure and until when, never an estimate', () => {
    expect(
      indicatorRow({ ...INDICATOR, estimate: { ...FIGURE, value: 90 } }, nobody).values.result,
    ).toBeUndefined();
    const latest = { ...FIGURE, value: 88.24, numerator: 1103, denominator: 1250 };
    const target = { year: 2026, value: 75, comparator: '>=' as const, text: '≥75' };
    expect(indicatorRow({ ...INDICATOR, latest, target }, nobody).values).toEqual({
      name: 'Tỷ lệ hồ sơ trực tuyến',
      deadline: 'Mốc năm 2026',
      result: '88,2% (số liệu đến 30/09/2026)',
      quantity: 'Mục tiêu: ≥75\nSố liệu tính: 1.103/1.250',
    });
  });

  it('in words is told in its words', () => {
    const latest = { ...FIGURE, text: 'không phát sinh' };
    expect(indicatorRow({ ...INDICATOR, latest }, nobody).values.result).toBe(
      'không phát sinh (số liệu đến 30/09/2026)',
    );
  });
});

const issued = (number: string) => ({
  number,
  issuedOn: '2026-10-09',
  at: '2026-10-09T08:00:00Z',
  by: '',
  docxSha256: '',
});
