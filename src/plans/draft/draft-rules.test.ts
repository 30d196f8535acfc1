/** The pure rules of a draft: rows, changes, findings, blockers, what it becomes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containing } from '../../../tests/matching.ts';
import { findingKey } from '../../register/findings/finding-key.ts';
import { samplePlan } from '../../../tests/sample-plan.ts';
import type { Finding } from '../../reading/contract.ts';
import { applyChanges } from './apply-changes.ts';
import { draftBlockers, draftWarnings, otherCommune, rowBlocker } from './confirmable.ts';
import { confirmedContent } from '../confirmed/confirmed-content.ts';
import { DRAFT_STATES, type DraftChange, type DraftFinding, type DraftRow } from './contract.ts';
import { draftFindings } from './draft-findings.ts';
import { draftCounts } from './draft-counts.ts';
import { readingOfDraft } from './draft-reading.ts';
import { draftRowsOf, isDoubtful } from './draft-rows.ts';
import { draftThings } from './draft-things.ts';

const rows = draftRowsOf(samplePlan);
const editor = { name: 'Nguyễn Văn Thư', at: '2026-11-20T03:00:00.000Z' };

function rowOf(id: string, from: readonly DraftRow[] = rows): DraftRow {
  const row = from.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

/** The draft after a set of changes. */
function after(changes: DraftChange[], from: readonly DraftRow[] = rows): DraftRow[] {
  const result = applyChanges(from, changes, editor);
  if (result.outcome !== 'applied') throw new Error(result.outcome);
  const changed = new Map(result.rows.map((row) => [row.id, row]));
  return [...from.filter((row) => !changed.has(row.id)), ...changed.values()];
}

describe('rows', () => {
  it('give back the plan that was read while nobody changes them', () => {
    expect(readingOfDraft(rows)).toEqual({ ...samplePlan, findings: [] });
  });

  it('stand in the order of the plan from 1, each at its first version', () => {
    const reports = draftRowsOf({
      ...samplePlan,
      reporting: [...samplePlan.reporting, ...samplePlan.reporting],
    });
    const places = reports.map(({ id, position, version }) => [id, position, version]);
    expect(places[0]).toEqual(['header', 0, 1]);
    expect(places.slice(1, 5)).toEqual([1, 2, 3, 4].map((at) => [`i${at}`, at, 1]));
    expect(places.slice(5, 10)).toEqual([1, 2, 3, 4, 5].map((at) => [`t${at}`, at, 1]));
    expect(places.slice(10)).toEqual([1, 2].map((at) => [`r${at}`, at, 1]));
  });

  it('are doubtful below a confidence of 0.8, or with a doubt, until somebody has looked at them', () => {
    const doubtful = (value: object, more: object = {}) =>
      isDoubtful({ ...rowOf('t1'), ...more, value: { ...rowOf('t1').value, ...value } } as DraftRow);
    expect([doubtful({ confidence: 0.8 }), doubtful({ confidence: 0.79 })]).toEqual([false, true]);
    expect([doubtful({ doubts: [] }), doubtful({ doubts: ['name'] })]).toEqual([false, true]);
    expect(doubtful({ confidence: 0.1 }, { state: 'accepted' })).toBe(false);
    expect(isDoubtful(rowOf('header'))).toBe(false);
  });

  it('are counted as people see them: things, not passages', () => {
    expect(draftCounts(rows, [])).toEqual({
      indicators: 3,
      tasks: 5,
      qualitative: 0,
      general: 0,
      reporting: 1,
      findings: 0,
      serious: 0,
      doubtful: 1,
      accepted: 0,
    });
  });
});

describe('changes', () => {
  const states = fc.constantFrom(...DRAFT_STATES);
  const change = fc.record({ id: fc.constantFrom(...rows.map((row) => row.id)), state: states });

  it('of any kind are undone by the inverse set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: (each) => each.id, minLength: 1 }), (wanted) => {
        const set = (from: readonly DraftRow[], id: string, state: DraftRow['state']): DraftChange => ({
          op: 'set',
          rowId: id,
          version: rowOf(id, from).version,
          state,
        });
        const done = after(wanted.map(({ id, state }) => set(rows, id, state)));
        const undone = after(
          wanted.map(({ id }) => set(done, id, rowOf(id).state)),
          done,
        );
        expect(readingOfDraft(undone)).toEqual(readingOfDraft(rows));
        for (const { id } of wanted) expect(rowOf(id, undone).version).toBe(3);
      }),
    );
  });

  it('on an older version change nothing, whatever stands beside them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: (each) => each.id, minLength: 1 }), (wanted) => {
        const [first] = wanted;
        const changes = wanted.map(({ id, state }) => ({
          op: 'set' as const,
          rowId: id,
          version: id === first?.id ? 0 : 1,
          state,
        }));
        expect(applyChanges(rows, changes, editor)).toEqual({
          outcome: 'conflict',
          rows: [rowOf(first?.id ?? '')],
          missing: [],
        });
      }),
    );
  });

  it('keep the id of the row and what was read, whatever a value says', () => {
    const [task] = after([
      { op: 'set', rowId: 't1', version: 1, value: { ...rowOf('t1').value, id: 'evil', read: 'x' } },
    ]).filter((row) => row.id === 't1');
    expect(task).toMatchObject({ value: { id: 't1' }, read: samplePlan.tasks[0] });
    expect(task?.value).not.toHaveProperty('read');
  });
});

describe('texts that are too long', () => {
  const long = 'x'.repeat(39_000);
  const set = (id: string, value: object): DraftChange => ({ op: 'set', rowId: id, version: 1, value });
  const old = rows.map((row) =>
    row.id === 't1' ? ({ ...row, value: { ...row.value, name: long } } as DraftRow) : row,
  );

  it('are refused in words, whichever way they come', () => {
    const id = '0199aaaa-0000-7000-8000-000000000001';
    const changes: DraftChange[] = [
      set('t1', { ...rowOf('t1').value, name: long }),
      set('i1', { ...rowOf('i1').value, leads: ['Văn phòng', long] }),
      { op: 'add', rowId: id, kind: 'task', position: 3, value: { name: long } },
    ];
    expect(applyChanges(rows, changes, editor)).toMatchObject({
      outcome: 'invalid',
      errors: [
        { field: 't1', text: containing('“Nội dung” dài 39.000 ký tự') },
        { field: 'i1', text: containing('“Chủ trì”') },
        { field: id, text: containing('10.000') },
      ],
    });
  });

  it('that a draft has from before hinder no other correction, only the confirmation', () => {
    const corrected = after([set('t1', { ...rowOf('t1', old).value, deliverable: 'Báo cáo' })], old);
    expect(rowOf('t1', corrected).value).toMatchObject({ deliverable: 'Báo cáo', name: long });
    expect(draftBlockers(corrected)).toContainEqual({
      rowId: 't1',
      text: containing('Nhiệm vụ 1: “Nội dung” dài 39.000 ký tự'),
    });
    const shortened = after([set('t1', { ...rowOf('t1', old).value, name: 'Ngắn' })], old);
    expect(rowBlocker(rowOf('t1', shortened))).toBeUndefined();
  });
});

describe('blockers', () => {
  it.each([
    ['a name', 't1', { name: ' ' }, 'Nhiệm vụ 1 chưa có tên.'],
    ['a date', 't1', { deadline: { kind: 'due' } }, 'Nhiệm vụ 1: chưa ghi hạn hoàn thành.'],
    [
      'the right order of dates',
      't1',
      { deadline: { kind: 'range', start: '2027-01-01', due: '2026-01-01' } },
      'Nhiệm vụ 1: ngày bắt đầu sau hạn hoàn thành.',
    ],
    [
      'a figure',
      'i1',
      { targets: [{ comparator: '>=', text: 'nhiều' }] },
      'Chỉ tiêu 1: có mốc chỉ tiêu chưa ghi giá trị.',
    ],
    [
      'the right order of a range',
      'i1',
      { targets: [{ comparator: 'range', value: 9, valueMax: 8, text: '9-8' }] },
      'Chỉ tiêu 1: có mốc chỉ tiêu dạng khoảng bị ngược (đầu lớn hơn cuối).',
    ],
    ['a title', 'header', { title: '' }, 'Kế hoạch chưa có tên (trích yếu).'],
  ])('say what lacks %s', (_what, id, value, text) => {
    const changed = after([{ op: 'set', rowId: id, version: 1, value: { ...rowOf(id).value, ...value } }]);
    expect(rowBlocker(rowOf(id, changed))).toBe(text);
    expect(draftBlockers(changed)).toContainEqual({ text, rowId: id });
  });

  it('are gone once the doubtful rows were looked at', () => {
    expect(draftBlockers(rows)).toMatchObject([
      { rowId: 'i3', text: containing('Còn 1 chỉ tiêu, nhiệm vụ') },
    ]);
    expect(draftBlockers(after([{ op: 'set', rowId: 'i3', version: 1, state: 'accepted' }]))).toEqual([]);
  });

  it('count a thing once, by the one of its passages that is doubtful', () => {
    const more = rows.map((row) =>
      row.id === 'i4' ? ({ ...row, value: { ...row.value, doubts: ['targets'] } } as DraftRow) : row,
    );
    expect(draftBlockers(more)).toMatchObject([
      { rowId: 'i4', text: containing('Còn 2 chỉ tiêu, nhiệm vụ') },
    ]);
  });

  it('say that the letterhead is missing', () => {
    const beheaded = rows.map((row) => (row.kind === 'header' ? { ...row, state: 'removed' as const } : row));
    expect(draftBlockers(beheaded).map(({ text }) => text)).toContain('Thiếu phần đầu của kế hoạch.');
    expect(draftBlockers(rows).map(({ text }) => text)).not.toContain('Thiếu phần đầu của kế hoạch.');
  });

  it('remain when nothing is left to confirm', () => {
    const removed = rows.map((row) => ({ ...row, state: 'removed' as const }));
    expect(draftBlockers(removed).map((each) => each.text)).toEqual([
      'Thiếu phần đầu của kế hoạch.',
      'Kế hoạch không còn chỉ tiêu, nhiệm vụ nào.',
    ]);
  });
});

describe('what is known before confirming', () => {
  const unread = (waived: boolean): DraftFinding => ({
    kind: 'unread-content',
    severity: 'serious',
    where: 'sau “Phụ lục II”',
    detail: 'Hình ảnh không đọc được chữ: sau “Phụ lục II”.',
    rows: [],
    key: 'unread-content:x',
    ways: ['add-file'],
    waived,
  });

  it('say what of the file was not read, until somebody has looked at it', () => {
    const text = 'Hình ảnh không đọc được chữ: sau “Phụ lục II”.';
    expect(draftWarnings([unread(false)])).toEqual([{ text }]);
    expect(draftWarnings([unread(true)])).toEqual([]);
    expect(draftWarnings([{ ...unread(false), kind: 'wording' }])).toEqual([]);
  });

  it.each([
    ['xã Sông Trăng', null],
    ['Xã SÔNG TRĂNG', null],
    ['Sông Trăng', null],
    [undefined, null],
    ['phường Bến Mới', containing('Kế hoạch ghi là của phường Bến Mới')],
  ])('say whose plan it is when it names %s', (commune, said) => {
    const named = rows.map((row) =>
      row.kind === 'header' ? { ...row, value: { ...row.value, commune } } : row,
    ) as DraftRow[];
    expect(otherCommune(named, 'xã Sông Trăng')).toEqual(said);
    const gone = named.map((row) => ({ ...row, state: 'removed' as const }));
    expect(otherCommune(gone, 'xã Sông Trăng')).toBeNull();
  });
});

describe('findings', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    kind: 'missing-owner',
    severity: 'minor',
    where: 'Phụ lục',
    detail: 'Thiếu.',
    rows: ['t2', 't1'],
    ...more,
  });

  it('keep their key while kind and rows stay', () => {
    expect(findingKey(finding({ detail: 'Khác.' }))).toBe(findingKey(finding({ rows: ['t1', 't2'] })));
    expect(findingKey(finding({ rows: ['t1'] }))).not.toBe(findingKey(finding({})));
    expect(findingKey(finding({ rows: [], where: 'A' }))).not.toBe(
      findingKey(finding({ rows: [], where: 'B' })),
    );
  });

  it('have distinct keys, the serious ones first', () => {
    const found = draftFindings(
      [finding({}), finding({}), finding({ severity: 'serious', rows: [] })],
      [{ key: 'missing-owner:t1+t2#2', reason: 'Đúng' }],
      draftThings(rows),
    );
    expect(found.map(({ key, waived }) => [key, waived])).toEqual([
      ['missing-owner:Phụ lục', false],
      ['missing-owner:t1+t2', false],
      ['missing-owner:t1+t2#2', true],
    ]);
  });

  it('say what settles them by how many things they are about, not how many passages', () => {
    const ways = (about: string[]) =>
      draftFindings([finding({ kind: 'duplicate', rows: about })], [], draftThings(rows))[0]?.ways;
    expect(ways(['t1', 't2'])).toEqual(['join']);
    expect(ways(['i1', 'i4'])).toEqual([]);
    expect(ways(['header'])).toEqual([]);
  });
});

describe('what is confirmed', () => {
  let next = 0;
  const content = confirmedContent(
    {
      rows: after([{ op: 'set', rowId: 'i2', version: 1, state: 'removed' }]),
      owners: [
        {
          text: 'Phòng Kinh tế',
          rows: ['t3'],
          resolution: 'unit',
          unitId: 'u1',
          known: true,
          suggestions: [],
        },
      ],
      findings: [
        { ...base('missing-owner', ['t4']), key: 'a', ways: [], waived: false },
        { ...base('missing-deadline', ['t4', 'i2', 'header']), key: 'b', ways: [], waived: true },
      ],
    },
    { id: 'p1', version: 1 },
    () => `id${next++}`,
  );
  const mentions = new Map(content.mentions.map((mention) => [mention.draftId, mention]));

  function base(kind: Finding['kind'], about: string[]): Finding {
    return { kind, severity: 'serious', where: 'x', detail: 'y', rows: about };
  }

  it('leaves out what was removed, and numbers the rest in the order of the plan', () => {
    expect(
      content.mentions
        .map(({ draftId, position }) => [draftId, position])
        .toSorted(([, a], [, b]) => Number(a) - Number(b)),
    ).toEqual(['i1', 'i3', 'i4', 't1', 't2', 't3', 't4', 't5'].map((id, index) => [id, index + 1]));
  });

  it('makes rows of one thing its mentions, the one of the appendix leading', () => {
    expect(content.things).toHaveLength(7);
    const [one, other] = [mentions.get('i1'), mentions.get('i4')];
    expect(other?.thingId).toBe(one?.thingId);
    expect([one?.leads, other?.leads]).toEqual([true, false]);
    expect(content.things.find(({ id }) => id === one?.thingId)).toMatchObject({
      kind: 'indicator',
      version: 1,
      mentions: [{ id: one?.id }, { id: other?.id }],
    });
  });

  it('tells what findings are about by mentions, and resolves owners', () => {
    expect(mentions.get('t3')?.said.owners[0]).toEqual({
      role: 'lead',
      text: 'Phòng Kinh tế',
      resolution: 'unit',
      unitId: 'u1',
    });
    expect(content.findings[1]?.mentions).toEqual([mentions.get('t4')?.id]);
  });
});
