/** Findings are about things, not about the passages that state them. */
import { describe, expect, it } from 'vitest';
import type { Finding, PlanReading, RowGroup } from '../contract.ts';
import { checkPlan } from './check-plan.ts';
import { indicator, plan, target, task } from './sample-plan.ts';

const together = (kind: RowGroup['kind'], ...rows: [string, ...string[]]): RowGroup => ({
  kind,
  rows,
  lead: rows[0],
});
const check = (parts: Partial<PlanReading>) => checkPlan(plan(parts), []);
const told = (findings: readonly Finding[]) => findings.map(({ kind, rows }) => [kind, rows]);

describe('a thing stated twice', () => {
  const said = task('b1', { source: 'body', name: 'Mở lớp kỹ năng số' });

  it('has the owner and the deadline of any of its rows', () => {
    const listed = task('t1', { name: 'Mở lớp kỹ năng số' });
    expect(check({ tasks: [listed, said], groups: [together('task', 't1', 'b1')] })).toEqual([]);
  });

  it('has them of the body too, when the cells of the appendix are empty', () => {
    const listed = task('t1', { name: 'Mở lớp kỹ năng số', leads: [], deadline: { kind: 'none' } });
    const who = { ...said, leads: ['Phòng Kinh tế'], deadline: { kind: 'due', due: '2026-03-31' } as const };
    expect(check({ tasks: [listed, who], groups: [together('task', 't1', 'b1')] })).toEqual([]);
  });

  it('is one row of a finding, the one that leads', () => {
    const listed = task('t1', { name: 'Mở lớp kỹ năng số', leads: [] });
    const findings = check({ tasks: [listed, said], groups: [together('task', 't1', 'b1')] });
    expect(told(findings)).toEqual([['missing-owner', ['t1']]]);
  });

  it('is no duplicate of itself, but two things of one name are', () => {
    const rows = ['t1', 't2'].map((id) => task(id, { name: 'Số hóa hồ sơ' }));
    expect(check({ tasks: rows, groups: [together('task', 't1', 't2')] })).toEqual([]);
    const apart = check({ tasks: rows, groups: [together('task', 't1'), together('task', 't2')] });
    expect(apart).toMatchObject([{ kind: 'duplicate', severity: 'minor', rows: ['t1', 't2'] }]);
  });

  it('is a serious duplicate when the two are given to different owners, whatever their spelling', () => {
    const twice = (lead: string) =>
      check({
        tasks: [task('t1', { name: 'Số hóa hồ sơ' }), task('t2', { name: 'Số hóa hồ sơ', leads: [lead] })],
        groups: [together('task', 't1'), together('task', 't2')],
      }).map(({ severity }) => severity);
    expect(twice('Công an xã')).toEqual(['serious']);
    expect(twice('Phòng KT xã')).toEqual(['minor']);
    expect(twice('Đồng chí Trưởng phòng Kinh tế')).toEqual(['minor']);
  });

  it('says that rows of one year each were put together', () => {
    const row = (id: string, ordinal: string, year: number) =>
      indicator(id, { ordinal, name: 'Trường dạy STEM', unit: '%', targets: [target(year, '80%', 80)] });
    const findings = check({
      indicators: [row('i1', '12', 2025), row('i2', '13', 2030)],
      groups: [together('indicator', 'i1', 'i2')],
    });
    expect(findings).toMatchObject([{ kind: 'duplicate', severity: 'minor', rows: ['i1', 'i2'] }]);
  });
});

describe('rows of one thing that differ', () => {
  const both = (listed: Parameters<typeof task>[1], said: Parameters<typeof task>[1]) =>
    check({
      tasks: [
        task('t1', listed),
        task('b1', { source: 'body', ...said }),
        task('b2', { source: 'body', ...listed, leads: [], deadline: { kind: 'none' } }),
      ],
      groups: [together('task', 't1', 'b1', 'b2')],
    });
  const name = 'Mở lớp kỹ năng số';
  const due = (text: string, day: string) => ({ kind: 'due' as const, text, due: day });

  it('give one finding with what each says, about the leading row and the one that differs', () => {
    const [finding, ...others] = both(
      { name, ordinal: '3', deadline: due('Tháng 3/2026', '2026-03-31') },
      { name, leads: ['Công an xã'], deadline: due('trong tháng 6/2026', '2026-06-30') },
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'body-appendix-mismatch',
      severity: 'serious',
      rows: ['t1', 'b1'],
    });
    expect(finding?.detail).toContain('Phụ lục: thời hạn “Tháng 3/2026”; chủ trì “Phòng Kinh tế”.');
    expect(finding?.detail).toContain(
      'Nội dung kế hoạch: thời hạn “trong tháng 6/2026”; chủ trì “Công an xã”.',
    );
  });

  it.each([
    ['Năm 2026', '2026-12-31', 'Quý II/2026', '2026-06-30', 0],
    ['Quý II/2026', '2026-06-30', 'Đến năm 2030', '2030-12-31', 0],
    ['Quý II/2026', '2026-06-30', 'tháng 6/2026', '2026-06-30', 0],
    ['Năm 2026', '2026-12-31', 'Tháng 3/2027', '2027-03-31', 1],
    ['Năm 2026', '2026-12-31', 'Năm 2027', '2027-12-31', 1],
    ['Quý II/2026', '2026-06-30', 'Quý III/2026', '2026-09-30', 1],
    ['Tháng 12/2026', '2026-12-31', 'Quý II/2026', '2026-06-30', 1],
  ] as const)('%s (%s) and %s (%s): %i', (listed, by, said, until, count) => {
    const findings = both({ name, deadline: due(listed, by) }, { name, deadline: due(said, until) });
    expect(findings).toHaveLength(count);
  });

  it('"thường xuyên" beside a date is no other date; two cycles are two', () => {
    const cycle = (recurrence: 'monthly' | 'quarterly') => ({ kind: 'recurring' as const, recurrence });
    expect(both({ name }, { name, deadline: due('Tháng 3/2026', '2026-03-31') })).toEqual([]);
    expect(both({ name, deadline: cycle('monthly') }, { name, deadline: cycle('quarterly') })).toHaveLength(
      1,
    );
  });
});
