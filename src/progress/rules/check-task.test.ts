import { describe, expect, it } from 'vitest';
import type { TaskDraft } from '../contract.ts';
import { checkTask, type TaskCheck, yieldsDocument } from './check-task.ts';

const check = (fields: Partial<TaskDraft>, more: Partial<TaskCheck> = {}): TaskCheck => ({
  draft: { evidence: [], ...fields },
  received: 'in-progress',
  asOf: '2026-06-14',
  today: '2026-06-20',
  ...more,
});
const said = (fields: Partial<TaskDraft>, more: Partial<TaskCheck> = {}) =>
  checkTask(check(fields, more)).map(({ rule }) => rule);
const FILE = ['0190b2d4-7c1e-7000-8000-000000000001'];
const ISSUED = { number: '15', symbol: 'KH-UBND', issuedOn: '2026-06-01' };
const plan = { deliverable: 'Kế hoạch của Ủy ban nhân dân xã' };

describe('products that are documents', () => {
  it.each([
    'Quyết định',
    'Quy chế',
    'Kế hoạch',
    'Báo cáo định kỳ',
    'Văn bản',
    'Nghị quyết',
    'Công văn',
    'Hướng dẫn',
    'Phương án',
    'Đề án',
  ])('%s', (deliverable) => {
    expect(yieldsDocument(deliverable)).toBe(true);
  });
  it.each(['Phần mềm', 'Hội nghị', '100% hộ', 'Mô hình điểm', undefined])('%s is none', (deliverable) => {
    expect(yieldsDocument(deliverable)).toBe(false);
  });
});

describe('an update of a task', () => {
  it.each<[Partial<TaskDraft>, Partial<TaskCheck>, string[]]>([
    [{}, {}, []],
    [{ answer: 'nothing-new' }, {}, []],
    [{ answer: 'nothing-new', state: 'done' }, plan, []],
    [{ answer: 'nothing-new' }, { deadline: { kind: 'due', due: '2026-01-01' } }, []],
    [{ answer: 'update' }, {}, ['nothing-said']],
    [{ answer: 'update', done: '  ', state: 'in-progress' }, {}, ['nothing-said']],
    [{ answer: 'update', done: 'Đã họp' }, {}, []],
    [{ answer: 'update', obstacle: 'Thiếu kinh phí' }, {}, []],
    [{ answer: 'update', nextStep: 'Trình duyệt' }, {}, []],
    [{ answer: 'update', proposal: 'Bổ sung' }, {}, []],
    [{ answer: 'update', state: 'in-progress' }, { received: 'not-started' }, []],
    [{ answer: 'update', percent: 40 }, {}, []],
    [{ answer: 'update', product: { submittedOn: '2026-06-01' } }, {}, []],
    [{ answer: 'update', state: 'cancelled' }, {}, ['document-missing']],
    [{ answer: 'update', state: 'transferred' }, {}, ['document-missing']],
    [{ answer: 'update', state: 'transferred', product: ISSUED }, {}, []],
    [{ answer: 'update', state: 'cancelled', evidence: FILE }, {}, []],
    [{ answer: 'update', state: 'paused' }, {}, ['held-up-without-reason']],
    [{ answer: 'update', state: 'paused', obstacle: 'Chờ kinh phí' }, {}, []],
    [{ answer: 'update', state: 'not-started' }, { received: 'in-progress' }, ['held-up-without-reason']],
    [{ answer: 'update', state: 'in-progress' }, { received: 'cancelled' }, ['done-already']],
  ])('%o %o: %o', (fields, more, rules) => {
    expect(said(fields, more)).toEqual(rules);
  });
});

describe('a task reported complete', () => {
  it.each<[Partial<TaskDraft>, Partial<TaskCheck>, string[]]>([
    [{ product: ISSUED }, plan, []],
    [{}, plan, ['product-not-issued']],
    [{ product: { number: '15' } }, plan, ['product-not-issued']],
    [{ product: { issuedOn: '2026-06-01' } }, plan, ['product-not-issued']],
    [{ evidence: FILE, completedOn: '2026-06-01' }, plan, ['product-not-issued']],
    [{ completedOn: '2026-06-20', evidence: FILE }, {}, []],
    [{ product: ISSUED }, {}, []],
    [{ completedOn: '2026-06-01' }, {}, ['done-without-evidence']],
    [{ evidence: FILE }, {}, ['completed-without-date']],
    [{ evidence: FILE, product: { issuedOn: '2026-06-01' } }, {}, []],
    [{ completedOn: '2026-06-02', product: ISSUED }, plan, ['completed-differs']],
    [{ completedOn: '2026-06-01', product: ISSUED }, plan, []],
    [{ product: ISSUED, percent: 90 }, plan, ['percent-and-state']],
    [{ product: ISSUED, percent: 100 }, plan, []],
  ])('%o %o: %o', (fields, more, rules) => {
    expect(said({ answer: 'update', state: 'done', ...fields }, more)).toEqual(rules);
  });

  it('says that what was only submitted for signature is not complete', () => {
    const texts = [{ submittedOn: '2026-06-10' }, {}].map(
      (product) => checkTask(check({ answer: 'update', state: 'done', product }, plan))[0]?.text,
    );
    expect(texts[0]).toContain('mới trình ký');
    expect(texts[1]).toContain('ghi số và ngày ban hành');
  });
});

describe('days and percentages', () => {
  it.each<[Partial<TaskDraft>, string[]]>([
    [{ completedOn: '2026-06-21' }, ['completedOn-in-future']],
    [{ completedOn: '2026-06-20' }, []],
    [{ product: { issuedOn: '2026-06-21' } }, ['issuedOn-in-future']],
    [{ product: { submittedOn: '2026-06-21' } }, ['submittedOn-in-future']],
    [{ product: { submittedOn: '2026-06-02', issuedOn: '2026-06-01' } }, ['issued-before-submitted']],
    [{ product: { submittedOn: '2026-06-01', issuedOn: '2026-06-01' } }, []],
    [{ percent: 100 }, ['percent-and-state']],
  ])('%o: %o', (fields, rules) => {
    expect(said({ answer: 'update', done: 'Đã họp', ...fields })).toEqual(rules);
  });

  it('names the day as people write it', () => {
    expect(checkTask(check({ completedOn: '2026-06-21' }))[0]?.text).toContain('21/06/2026');
  });

  it('points at the field in which the day stands', () => {
    const day = '2026-06-21';
    const product = { issuedOn: day, submittedOn: day };
    const fields = checkTask(check({ completedOn: day, product })).map(({ field }) => field);
    expect(fields).toEqual(['completedOn', 'product.issuedOn', 'product.submittedOn']);
  });

  it('asks why progress falls', () => {
    expect(said({ percent: 40 }, { percentBefore: 50 })).toEqual(['percent-falls']);
    expect(said({ percent: 50 }, { percentBefore: 50 })).toEqual([]);
  });

  it('asks why it is late, once it is', () => {
    const late = (
      due: string,
      fields: Partial<TaskDraft> = {},
      received: TaskCheck['received'] = 'in-progress',
    ) => said({ answer: 'update', done: 'Đã họp', ...fields }, { deadline: { kind: 'due', due }, received });
    expect(late('2026-06-13')).toEqual(['late-without-reason']);
    expect(late('2026-06-14')).toEqual([]);
    expect(late('2026-06-13', { obstacle: 'Thiếu kinh phí' })).toEqual([]);
    expect(late('2026-06-13', { state: 'done', product: ISSUED })).toEqual([]);
    expect(late('2026-06-13', {}, 'done')).toEqual([]);
  });

  it('asks why what was complete is so no longer', () => {
    expect(said({ state: 'in-progress' }, { received: 'done' })).toEqual(['done-already']);
    expect(said({ state: 'done', product: ISSUED }, { received: 'done' })).toEqual([]);
    expect(said({ done: 'Duy trì' }, { received: 'done' })).toEqual([]);
  });
});
