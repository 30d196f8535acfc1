import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCERNS, type OutsideKind } from '../../reading/contract.ts';
import type { DraftRow } from './contract.ts';
import { concernOf, isTriaged, namesCommune, triageBlockers, triageOf } from './triage.ts';

const SONG_TRANG = { type: 'xã', name: 'Sông Trăng' } as const;
const OURS = ['Phòng Kinh tế', 'UBND xã Sông Trăng'];
const ours = (text: string) => OURS.includes(text);

const header = (documentKind?: OutsideKind): DraftRow => {
  const value = { legalBasis: [], recipients: [], ...(documentKind && { documentKind }) };
  return { id: 'header', kind: 'header', position: 0, version: 1, state: 'open', value };
};
function row(id: string, leads: string[], coordinators: string[], more: object = {}): DraftRow {
  const value = {
    id,
    source: 'appendix' as const,
    name: `Việc ${id}`,
    quote: '',
    location: {},
    leads,
    coordinators,
    deadline: { kind: 'none' as const },
    confidence: 1,
    ...more,
  };
  return { id, kind: 'task', position: 1, version: 1, state: 'open', value };
}

describe('the commune by its own name', () => {
  it.each(['UBND xã Sông Trăng', 'Ủy ban nhân dân xã Sông Trăng', 'Đảng uỷ xã Sông Trăng', 'xã Sông Trăng'])(
    'is %s',
    (text) => expect(namesCommune(text, SONG_TRANG)).toBe(true),
  );
  it.each(['UBND xã Bến Mới', 'UBND các xã, phường', 'Sở Tài chính', 'UBND xã', 'Chợ xã Sông Trăng'])(
    'is not %s',
    (text) => expect(namesCommune(text, SONG_TRANG)).toBe(false),
  );
});

describe('a row of a list from above', () => {
  it('is led where a unit of the commune leads, coordinated where one helps', () => {
    const of = (leads: string[], coordinators: string[], concern?: 'none') =>
      concernOf({ leads, coordinators, ...(concern && { concern }) }, ours);
    expect(of(['Phòng Kinh tế'], ['Sở Tài chính'])).toBe('lead');
    expect(of(['Sở Tài chính'], ['UBND xã Sông Trăng'])).toBe('coordinate');
    expect(of(['Sở Tài chính'], ['UBND các xã, phường'])).toBeUndefined();
    expect(of([], [])).toBeUndefined();
    expect(of(['Phòng Kinh tế'], [], 'none')).toBe('none');
  });

  it('is counted once, whatever is chosen, and stands in the way while nothing is', () => {
    const names = fc.subarray(['Phòng Kinh tế', 'UBND xã Sông Trăng', 'Sở Tài chính', 'Công an tỉnh']);
    const task = fc.record({
      leads: names,
      coordinators: names,
      concern: fc.option(fc.constantFrom(...CONCERNS)),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 30 }), (tasks) => {
        const rows = [
          header('list'),
          ...tasks.map(({ leads, coordinators, concern }, at) =>
            row(`t${at}`, leads, coordinators, concern ? { concern } : {}),
          ),
        ];
        const counts = triageOf(rows, ours);
        const sum = Object.values(counts ?? {}).reduce((total, count) => total + count, 0);
        expect(sum).toBe(tasks.length);
        expect(triageBlockers(rows, ours).length).toBe(Number((counts?.open ?? 0) > 0));
      }),
    );
  });

  it('is only one of a list', () => {
    const rows = [header('assignment'), row('t1', ['Sở Tài chính'], [])];
    expect(isTriaged(rows)).toBe(false);
    expect(triageOf(rows, ours)).toBeUndefined();
    expect(triageBlockers(rows, ours)).toEqual([]);
  });
});
