import { expect, it } from 'vitest';
import type { ContentRow } from '../../../src/duties/content/contract.ts';
import { answering, isUnanswered, NOBODY, sectionsOf, shownRows } from './shown-rows.ts';

const row = (id: string, more: Partial<ContentRow> = {}): ContentRow => ({
  id,
  kind: 'task',
  name: `Nhiệm vụ ${id}`,
  leads: [],
  definitionVersion: 0,
  provider: { kind: 'lead', unitId: 'u1', name: 'Phòng Kinh tế' },
  cells: [],
  ...more,
});
const updater = { userId: 'a', name: 'Trần Văn A', locked: true };
const ROWS = [
  row('1', { kind: 'indicator', section: 'I. Hạ tầng', name: 'Phủ sóng 5G' }),
  row('2', { section: 'I. Hạ tầng', provider: { kind: 'none', gap: 'no-lead' } }),
  row('3', { section: 'I. Hạ tầng', updater }),
  row('4', { provider: { kind: 'unit', unitId: 'u2', name: 'Công an xã' } }),
  row('5', { provider: { kind: 'outside', name: 'Doanh nghiệp viễn thông' } }),
  row('6', {
    provider: {
      kind: 'several',
      units: [
        { unitId: 'u2', name: 'Công an xã' },
        { unitId: 'u3', name: 'Xóm Đông' },
      ],
    },
  }),
];
const ids = (rows: readonly ContentRow[]) => rows.map(({ id }) => id).join('');

it('shows what fits the words, the kind and who answers', () => {
  expect(ids(shownRows(ROWS, { words: '' }))).toBe('123456');
  expect(ids(shownRows(ROWS, { words: 'phu song' }))).toBe('1');
  expect(ids(shownRows(ROWS, { words: 'cong an' }))).toBe('46');
  expect(ids(shownRows(ROWS, { words: '', kind: 'task', by: 'u1' }))).toBe('3');
  expect(ids(shownRows(ROWS, { words: '', by: NOBODY }))).toBe('23');
});

it('counts a row as unanswered that nobody provides, or whose updater may not sign in', () => {
  expect(ROWS.map(isUnanswered)).toEqual([false, true, true, false, false, false]);
  expect(isUnanswered(row('6', { updater: { ...updater, locked: false } }))).toBe(false);
});

it('puts indicators and tasks of one section under heads of their own, each row once', () => {
  const sections = sectionsOf(ROWS);
  expect(sections.map(({ name, rows }) => `${name}: ${ids(rows)}`)).toEqual([
    'I. Hạ tầng: 1',
    'I. Hạ tầng: 23',
    'undefined: 456',
  ]);
  expect(new Set(sections.map(({ key }) => key)).size).toBe(3);
});

it('names units that answer, each with how much, by name', () => {
  expect(answering(ROWS)).toEqual([
    { value: 'u2', label: 'Công an xã', count: 2 },
    { value: 'u1', label: 'Phòng Kinh tế', count: 2 },
    { value: 'u3', label: 'Xóm Đông', count: 1 },
  ]);
});
