import { describe, expect, it } from 'vitest';
import { indicator, task } from '../checks/sample-plan.ts';
import { groupsOfLinks } from './groups-of-links.ts';

describe('groups of what was stored with links', () => {
  it('holds together what is linked one to another or stands in one series', () => {
    const indicators = [
      indicator('b1', { source: 'body', name: 'Hộ dùng cáp quang', series: 's-a1', sameAs: ['a1'] }),
      indicator('b2', { source: 'body', name: 'Hộ có cáp quang', series: 's-a1' }),
      indicator('a1', { name: 'Tỷ lệ hộ có cáp quang', sameAs: ['b1'] }),
      indicator('a2', { name: 'Tỷ lệ thôn có sóng 5G' }),
    ];
    const tasks = [
      task('t1', { source: 'body', name: 'Mở lớp kỹ năng số', sameAs: ['t2'] }),
      task('t2', { name: 'Mở lớp kỹ năng số' }),
    ];
    expect(groupsOfLinks(indicators, tasks)).toEqual([
      { kind: 'indicator', rows: ['a1', 'b1', 'b2'], lead: 'a1' },
      { kind: 'indicator', rows: ['a2'], lead: 'a2' },
      { kind: 'task', rows: ['t2', 't1'], lead: 't2' },
    ]);
  });

  it('passes over links to rows that are no longer there', () => {
    const rows = [indicator('a1', { name: 'Tỷ lệ hộ có cáp quang', sameAs: ['b1'] })];
    expect(groupsOfLinks(rows, [])).toEqual([{ kind: 'indicator', rows: ['a1'], lead: 'a1' }]);
  });
});
