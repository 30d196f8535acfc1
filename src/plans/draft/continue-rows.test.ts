/** The rows of a draft that goes on from an earlier one, when further files were read with the first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../../tests/sample-plan.ts';
import type { PlanReading, TaskReading } from '../../reading/contract.ts';
import { continuedRows } from './continue-rows.ts';
import type { DraftRow } from './contract.ts';
import { draftRowsOf } from './draft-rows.ts';
import { draftThings } from './draft-things.ts';

const [sample] = samplePlan.tasks as [TaskReading];
const task = (id: string, more: Partial<TaskReading> = {}): TaskReading => ({
  ...sample,
  id,
  name: `Việc ${id}`,
  quote: `Việc ${id}`,
  location: { table: 1, row: Number(id.slice(1)), block: 3 },
  ...more,
});
const plan = (tasks: TaskReading[], more: Partial<PlanReading> = {}): PlanReading => ({
  ...samplePlan,
  indicators: [],
  tasks,
  groups: tasks.map(({ id }) => ({ kind: 'task', rows: [id], lead: id })),
  ...more,
});
const draft = (reading: PlanReading, changes: Record<string, object> = {}): DraftRow[] =>
  draftRowsOf(reading).map((row) => ({ ...row, ...changes[row.id] }) as DraftRow);
const tasksOf = (rows: readonly DraftRow[]) =>
  rows.filter((row): row is Extract<DraftRow, { kind: 'task' }> => row.kind === 'task');
const quotes = (rows: readonly DraftRow[]) => tasksOf(rows).map((row) => `${row.id}=${row.value.quote}`);
const quoted = (id: string, quote: string, more: Partial<TaskReading> = {}) => task(id, { quote, ...more });

describe('a passage that was there', () => {
  it('keeps its id, whatever it is called in the new reading, and new ones get numbers never used', () => {
    const earlier = draft(plan([quoted('t1', 'A'), quoted('t2', 'B'), quoted('t3', 'C')]));
    const fresh = draftRowsOf(
      plan([quoted('t1', 'X'), quoted('t2', 'A'), quoted('t3', 'Y'), quoted('t4', 'B')]),
    );
    expect(quotes(continuedRows(fresh, earlier))).toEqual(['t4=X', 't1=A', 't5=Y', 't2=B', 't3=C']);
    for (const row of tasksOf(continuedRows(fresh, earlier))) {
      expect(row.value.id).toBe(row.id);
      expect(row.read?.id).toBe(row.id);
    }
  });

  it('is found by its words and its part of the plan, spaces apart', () => {
    const earlier = draft(plan([quoted('t1', 'A  b\nc'), quoted('t2', 'A b c', { source: 'body' })]));
    const fresh = draftRowsOf(plan([quoted('t1', 'A b c', { source: 'body' }), quoted('t2', ' A b c')]));
    expect(tasksOf(continuedRows(fresh, earlier)).map(({ id, value }) => [id, value.source])).toEqual([
      ['t1', 'appendix'],
      ['t2', 'body'],
    ]);
  });

  it('is the one in the same place where several have the same words', () => {
    const twice = [quoted('t1', 'A', { name: 'một' }), quoted('t2', 'A', { name: 'hai' })];
    const earlier = draft(plan(twice), { t1: { state: 'accepted' }, t2: { state: 'removed' } });
    const [first, second] = twice as [TaskReading, TaskReading];
    const moved = { ...first, id: 't2', location: { table: 9, row: 9 } };
    const fresh = draftRowsOf(plan([{ ...second, id: 't1' }, moved]));
    expect(
      tasksOf(continuedRows(fresh, earlier)).map(({ id, state, value }) => [id, state, value.location]),
    ).toEqual([
      ['t1', 'accepted', moved.location],
      ['t2', 'removed', second.location],
    ]);
  });

  it('says what it is read to say now while nobody has looked at it', () => {
    const before = plan([quoted('t1', 'A', { leads: [], sameAs: ['t9'] })]);
    const now = plan([quoted('t7', 'A', { leads: ['Công an xã'], sameAs: ['t8'], location: { block: 40 } })]);
    const [row] = tasksOf(continuedRows(draftRowsOf(now), draft(before)));
    expect(row).toMatchObject({ id: 't1', value: { leads: ['Công an xã'], location: { block: 40 } } });
    expect(row?.read).toEqual(row?.value);
    expect(row?.value).not.toHaveProperty('sameAs');
  });

  it.each([
    ['accepted', { state: 'accepted' }],
    ['removed', { state: 'removed' }],
    ['in the register', { confirmed: true }],
    ['changed', { value: task('t1', { quote: 'A', leads: ['Bưu điện'] }) }],
  ])('says what people made of it once it was %s, and points to where it stands now', (_what, change) => {
    const before = plan([quoted('t1', 'A', { leads: ['Bưu điện'], deliverable: 'Cũ' })]);
    const now = plan([quoted('t1', 'A', { leads: ['Công an xã'], location: { block: 40 } })]);
    const [row] = tasksOf(continuedRows(draftRowsOf(now), draft(before, { t1: change })));
    expect(row).toMatchObject({
      ...change,
      value: { leads: ['Bưu điện'], location: { block: 40 } },
      read: { leads: ['Bưu điện'], deliverable: 'Cũ', location: { block: 40 } },
    });
  });

  it('stays when it is not found again, like what people added', () => {
    const earlier = draft(plan([quoted('t1', 'A'), quoted('t2', 'B')]), { t2: { read: undefined } });
    const fresh = draftRowsOf(plan([quoted('t1', 'B'), quoted('t2', 'C')]));
    expect(quotes(continuedRows(fresh, earlier))).toEqual(['t3=B', 't4=C', 't1=A', 't2=B']);
  });
});

describe('the order', () => {
  it('is as people left it; a new row stands behind the one that it follows', () => {
    const earlier = draft(plan(['A', 'B', 'C'].map((quote, at) => quoted(`t${at + 1}`, quote))), {
      t1: { position: 9 },
    });
    const fresh = draftRowsOf(
      plan(['A', 'X', 'B', 'Y', 'Z', 'C'].map((quote, at) => quoted(`t${at + 1}`, quote))),
    );
    const rows = tasksOf(continuedRows(fresh, earlier));
    expect(rows.map((row) => row.value.quote)).toEqual(['B', 'Y', 'Z', 'C', 'A', 'X']);
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the thing of a new row', () => {
  const appendix = quoted('t1', 'Nêu ở phụ lục');
  const body = quoted('t2', 'Nêu ở thân', { source: 'body' });
  const grouped = (rows: TaskReading[], ...groups: string[][]) =>
    plan(rows, { groups: groups.map((ids) => ({ kind: 'task', rows: ids, lead: ids[0] ?? '' })) });
  const thingsOf = (rows: readonly DraftRow[]) =>
    draftThings(rows).map((thing) => [thing.id, ...thing.rows.map(({ id }) => id)]);

  it('is that of the rows that it was grouped with, as people left them', () => {
    const earlier = draft(plan([quoted('t1', 'Nêu ở thân', { source: 'body' })]), {
      t1: { thing: 'x', state: 'accepted' },
    });
    const fresh = draftRowsOf(grouped([appendix, body], ['t1', 't2']));
    expect(thingsOf(continuedRows(fresh, earlier))).toEqual([['x', 't2', 't1']]);
  });

  it('is one of its own beside rows that were removed, and one for all that are new', () => {
    const earlier = draft(plan([quoted('t1', 'Nêu ở thân', { source: 'body' })]), {
      t1: { state: 'removed' },
    });
    const fresh = draftRowsOf(grouped([appendix, body, quoted('t3', 'Nêu lại')], ['t1', 't2', 't3']));
    expect(thingsOf(continuedRows(fresh, earlier))).toEqual([['t2', 't2', 't3']]);
    expect(thingsOf(continuedRows(fresh, []))).toEqual([['t1', 't1', 't3', 't2']]);
  });

  it('joins nothing that people keep apart', () => {
    const apart = draft(plan([quoted('t1', 'Nêu ở thân', { source: 'body' }), quoted('t2', 'Nêu lại')]));
    const again = [appendix, body, quoted('t3', 'Nêu lại')];
    const rows = continuedRows(draftRowsOf(grouped(again, ['t1', 't2', 't3'])), apart);
    expect(thingsOf(rows)).toEqual([
      ['t1', 't3', 't1'],
      ['t2', 't2'],
    ]);
  });
});

describe('the letterhead', () => {
  const header = (value: object, more: object = {}) =>
    [{ ...draftRowsOf(samplePlan)[0], read: value, value, ...more }] as DraftRow[];
  const merged = (earlier: DraftRow[], now: object) => continuedRows(header(now), earlier)[0];

  it('is what is read now, with what people changed and what only the first files say', () => {
    const read = { title: 'Cũ', number: '1/KH', legalBasis: [{ number: 'A' }], recipients: ['X'] };
    const value = { ...read, number: '2/KH', signer: { name: 'Lê' } };
    const earlier = header(read, { value, state: 'accepted', version: 4 });
    expect(
      merged(earlier, { title: 'Mới', number: '3/KH', legalBasis: [], recipients: ['Y'] }),
    ).toMatchObject({
      version: 4,
      state: 'open',
      value: {
        title: 'Mới',
        number: '2/KH',
        signer: { name: 'Lê' },
        legalBasis: [{ number: 'A' }],
        recipients: ['Y'],
      },
      read: { title: 'Mới' },
    });
  });

  it('needs no second look when nothing of it changed, and what was emptied stays empty', () => {
    const read = { title: 'Cũ', docType: 'Kế hoạch', legalBasis: [], recipients: [] };
    const value = { title: 'Cũ', legalBasis: [], recipients: [] };
    const row = merged(header(read, { value, state: 'accepted' }), read);
    expect(row).toMatchObject({ state: 'accepted', value });
    expect(row?.value).not.toHaveProperty('docType');
  });

  it('is that of the reading when there was none', () => {
    const fresh = draftRowsOf(samplePlan);
    expect(continuedRows(fresh, [])).toEqual(
      fresh.map((row) => expect.objectContaining({ kind: row.kind }) as DraftRow),
    );
  });
});

it('loses no earlier row and makes no id twice, whatever is read again', () => {
  const words = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 8 });
  const readingOf = (texts: string[]) => plan(texts.map((text, at) => quoted(`t${at + 1}`, text)));
  fc.assert(
    fc.property(words, words, (before, now) => {
      const earlier = draft(readingOf(before));
      const rows = continuedRows(draftRowsOf(readingOf(now)), earlier);
      const ids = rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(earlier.map(({ id }) => id)));
      for (const word of ['A', 'B', 'C', 'D', 'E']) {
        const count = (texts: string[]) => texts.filter((text) => text === word).length;
        expect(tasksOf(rows).filter((row) => row.value.quote === word)).toHaveLength(
          Math.max(count(before), count(now)),
        );
      }
    }),
  );
});
