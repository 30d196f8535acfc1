import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, DraftDelta } from '../../src/plans/draft/contract.ts';
import { DRAFT_PARTS, isEarlier, parseVersion, versionText } from '../../src/plans/draft/draft-version.ts';
import { indicator } from '../plans/confirm/fixtures.ts';
import { mergeDelta } from './draft-delta.ts';

const version = (revision: number, units = 1) => {
  const parts = {
    import: 'a',
    findings: 'b-',
    owners: 'c_',
    blockers: 'd',
    warnings: 'e',
    otherCommune: 'f',
  };
  return versionText({ revision, units, parts });
};
const note = (text: string) => [{ text }];

/** A server that counts: each edit changes one row, and every second one what follows from the rows. */
function serverWith(edits: readonly number[]) {
  const states: Draft[] = [];
  const rows = [1, 2, 3, 4].map((at) => indicator(`i${at}`, at));
  const first = { import: {} as Draft['import'], findings: [], owners: [], warnings: [], otherCommune: null };
  states.push({ ...first, version: version(0), rows: [...rows], blockers: note('0') });
  for (const [at, edit] of edits.entries()) {
    const row = rows[edit];
    if (row) rows[edit] = { ...row, version: row.version + 1, position: at };
    const blockers = at % 2 === 0 ? note(String(at)) : (states.at(-1)?.blockers ?? []);
    states.push({ ...first, version: version(at + 1), rows: [...rows], blockers });
  }
  /** What a screen at one state is told when the server stands at another. */
  const answer = (from: number, to: number): DraftDelta => {
    const [known, now] = [states[from], states[to]];
    if (!known || !now) throw new Error('no such state');
    return {
      version: now.version,
      rows: now.rows.filter((row, at) => row.version !== known.rows[at]?.version),
      ...(now.blockers !== known.blockers && { blockers: now.blockers }),
    };
  };
  return { states, answer, last: states.length - 1 };
}

const edits = fc.array(fc.nat(3), { minLength: 1, maxLength: 15 });

describe('answers put together', () => {
  it('are the draft as it stands, however often the screen asked', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.nat(4), { maxLength: 15 }), (done, pauses) => {
        const { states, answer, last } = serverWith(done);
        let at = 0;
        let draft = states[0];
        for (const pause of [...pauses, last]) {
          const to = Math.min(last, at + pause);
          draft = mergeDelta(draft, answer(at, to));
          at = to;
        }
        expect(draft).toEqual(states[last]);
      }),
    );
  });

  it('lead to the same when one overtakes the other', () => {
    fc.assert(
      fc.property(edits, fc.nat(15), fc.nat(15), (done, one, other) => {
        const { states, answer, last } = serverWith(done);
        const [early, late] = [Math.min(one, other, last), Math.min(Math.max(one, other), last)];
        const inOrder = mergeDelta(mergeDelta(states[0], answer(0, early)), answer(0, late));
        const overtaken = mergeDelta(mergeDelta(states[0], answer(0, late)), answer(0, early));
        expect(inOrder).toEqual(states[late]);
        expect(overtaken).toEqual(states[late]);
      }),
    );
  });

  it('change nothing when nothing is new, not even who it is', () => {
    const { states } = serverWith([]);
    expect(mergeDelta(states[0], { version: version(0), rows: [] })).toBe(states[0]);
    expect(mergeDelta(undefined, states[0] as DraftDelta)).toBe(states[0]);
  });
});

describe('versions', () => {
  it('come back as they were', () => {
    const parsed = parseVersion(version(17, 42));
    expect(parsed).toMatchObject({ revision: 17, units: 42 });
    expect(DRAFT_PARTS.map((part) => parsed?.parts[part])).toEqual(['a', 'b-', 'c_', 'd', 'e', 'f']);
    expect(parsed && versionText(parsed)).toBe(version(17, 42));
  });

  it.each([
    undefined,
    '',
    '1',
    '1.2',
    '1.2.a.b.c.d.e',
    '-1.2.a.b.c.d.e.f',
    '1.2.a.b.c.d.e.f.g',
    '1.2.a.b.c.d.e.é',
  ])('%j is none', (text) => expect(parseVersion(text)).toBeUndefined());

  it.each([
    [version(1), version(2), true],
    [version(2), version(1), false],
    [version(1, 1), version(1, 2), true],
    [version(2, 1), version(1, 2), true],
    [version(1), version(1), false],
  ])('%s is earlier than %s: %s', (one, other, earlier) => {
    expect(isEarlier(one, other)).toBe(earlier);
  });
});
