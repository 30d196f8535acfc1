import { describe, expect, it } from 'vitest';
import type { DraftRemark } from '../../src/documents/contract.ts';
import type { Annex, Block, Fact, Table } from '../../src/documents/model/contract.ts';
import { anchorOf, blocksOf, END, factsOf, HEAD, outlineOf, placeOf, thingsOf } from './places.ts';

const TASK = '0198a000-0000-7000-8000-000000000001';
const INDICATOR = '0198a000-0000-7000-8000-000000000002';
const fact = (key: string, more: Partial<Fact> = {}): Fact => ({ key, label: key, ...more });
const due = fact('tasks.due', { things: [TASK] });
const figure = fact(`indicator:${INDICATOR}:period`, { record: { kind: 'indicator', id: INDICATOR } });

const body: Block[] = [
  { kind: 'paragraph', key: 'opening', runs: [{ text: 'Như sau:' }] },
  { kind: 'heading', key: 'I', level: 1, text: 'I. LÃNH ĐẠO, CHỈ ĐẠO' },
  { kind: 'heading', key: 'I.a', level: 2, text: '1. Văn bản' },
  { kind: 'paragraph', key: 'I.1', runs: [{ text: 'Có ' }, { text: '12/14', fact: due }] },
];
const table: Table = {
  kind: 'table',
  key: 'rows',
  columns: [
    { key: 'ordinal', title: 'TT', width: 10, align: 'center' },
    { key: 'name', title: 'Tên', width: 60, align: 'left' },
    { key: 'now', title: 'Nay', width: 30, align: 'right' },
  ],
  rows: [
    { kind: 'group', text: 'Nhóm' },
    { kind: 'row', id: TASK, cells: [{ runs: [] }, { runs: [{ text: 'Việc' }] }, { runs: [{ text: 'X' }] }] },
    {
      kind: 'row',
      id: INDICATOR,
      cells: [{ runs: [] }, { runs: [{ text: 'Tỷ lệ' }] }, { runs: [{ text: '78,4', fact: figure }] }],
    },
  ],
};
const annexes: Annex[] = [
  { key: 'rows', name: 'Phụ lục I', title: 'Nhiệm vụ', landscape: true, blocks: [table] },
  { key: 'others', title: 'Khác', landscape: false, blocks: [] },
];
const document = { body, annexes };

describe('the places of a document', () => {
  it('are in the parts that the headings of the first level begin, and in the annexes', () => {
    expect(blocksOf(document).map(({ id, part }) => [id, part])).toEqual([
      ['opening', HEAD],
      ['I', 'I'],
      ['I.a', 'I'],
      ['I.1', 'I'],
      ['rows:rows', 'rows:'],
    ]);
  });

  it('hold the numbers that can be opened, of sentences and of cells', () => {
    expect([...factsOf(document)].map(([place, { text }]) => [place, text])).toEqual([
      ['I.1/1', '12/14'],
      ['rows:rows/2/2/0', '78,4'],
    ]);
    expect(placeOf('rows:rows', 2, 2, 0)).toBe('rows:rows/2/2/0');
  });

  it('name what the rows of annexes are about', () => {
    expect([...thingsOf(document)]).toEqual([
      [TASK, { kind: 'task', name: 'Việc' }],
      [INDICATOR, { kind: 'indicator', name: 'Tỷ lệ' }],
    ]);
  });

  it('are found by the key of a block, of a fact or of what surrounds the body', () => {
    expect(anchorOf(document, 'I.1')).toBe('I.1');
    expect(anchorOf(document, `indicator:${INDICATOR}`)).toBe('rows:rows');
    expect(anchorOf(document, 'tasks.due')).toBe('I.1');
    expect(anchorOf(document, 'recipients')).toBe(END);
    expect(anchorOf(document, 'no longer there')).toBeUndefined();
    expect(anchorOf(document, undefined)).toBeUndefined();
  });
});

it('the outline counts what the check says in the part where it stands', () => {
  const remark = (severity: DraftRemark['severity'], key?: string): DraftRemark => ({
    rule: 'unknown-number',
    severity,
    text: 'Số',
    ...(key !== undefined && { key }),
  });
  const remarks = [
    remark('error', 'I.1'),
    remark('warning', 'I.1'),
    remark('warning', `indicator:${INDICATOR}`),
    remark('warning', 'addressees'),
    remark('warning'),
  ];
  expect(outlineOf(document, remarks)).toEqual([
    { id: HEAD, errors: 0, warnings: 1 },
    { id: 'I', label: 'I. Lãnh đạo, chỉ đạo', errors: 1, warnings: 1 },
    { id: 'rows:', label: 'Phụ lục I: Nhiệm vụ', errors: 0, warnings: 1 },
    { id: 'others:', label: 'Khác', errors: 0, warnings: 0 },
  ]);
});
