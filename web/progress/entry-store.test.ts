import { describe, expect, it } from 'vitest';
import type { DutyItem, FigureDraft, SaveDrafts } from '../../src/progress/contract.ts';
import { type Draft, EntryStore, type Typed } from './entry-store.ts';

class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super();
    this.status = status;
  }
}

const value = (number: number): FigureDraft => ({ value: number, evidence: [] });
const start: DutyItem = {
  dutyId: 'd',
  thingId: 't',
  kind: 'indicator',
  name: 'Tỷ lệ',
  targets: [],
  state: 'open',
  remarks: [],
  version: 1,
};

/** A server with one row, a browser's store, and a clock that is moved by hand. */
function desk(kept: Typed[] = []) {
  let item = start;
  let failing: number | undefined;
  let work: (() => void) | undefined;
  const store = new Map(kept.map((typed) => [typed.thingId, typed]));
  const sent: SaveDrafts['items'][] = [];
  const entry = new EntryStore<Draft>({
    save: async (_, items) => {
      sent.push(items);
      if (failing !== undefined) throw new Refused(failing);
      const [row] = items;
      if (row?.version !== item.version) throw new Refused(409);
      const { draft: _draft, ...rest } = item;
      item = { ...rest, version: item.version + 1, ...(row.draft && { draft: row.draft }) };
      return { savedAt: 'now', items: [{ thingId: 't', version: item.version, remarks: [] }] };
    },
    reload: async () => [item],
    keep: (typed) => void store.set(typed.thingId, typed),
    forget: ({ thingId }) => void store.delete(thingId),
    kept: (_, thingId) => store.get(thingId),
    later: (_, next) => {
      work = next;
      return () => {
        work = undefined;
      };
    },
    isConflict: (error) => error instanceof Refused && error.status === 409,
    passes: (error) => error instanceof Refused && error.status === 0,
  });
  return {
    entry,
    sent,
    store,
    server: () => item,
    other: (draft: FigureDraft) => {
      item = { ...item, draft, version: item.version + 1 };
    },
    fail: (status: number | undefined) => {
      failing = status;
    },
    waits: () => work !== undefined,
  };
}

describe('what is typed', () => {
  it('is kept at once, saved after a pause, and then kept no more', async () => {
    const { entry, store, server, waits } = desk();
    entry.put(start, value(1));
    entry.put(start, value(2));
    expect(entry.draftOf(start)).toEqual(value(2));
    expect([store.size, waits()]).toEqual([1, true]);
    expect(await entry.flush()).toBe(true);
    expect(server()).toMatchObject({ draft: value(2), version: 2 });
    expect(store.size).toBe(0);
  });

  it('while it is being saved, is saved next on the new version', async () => {
    const { entry, server, sent } = desk();
    entry.put(start, value(1));
    const first = entry.flush();
    entry.put(start, value(2));
    expect(await first).toBe(true);
    expect(server().draft).toEqual(value(2));
    expect(sent.map(([row]) => row?.version)).toEqual([1, 2]);
  });

  it('stays with its reason while the server is away, and is tried again', async () => {
    const { entry, store, fail, waits } = desk();
    fail(0);
    entry.put(start, value(1));
    expect(await entry.flush()).toBe(false);
    expect([store.size, waits()]).toEqual([1, true]);
    fail(undefined);
    expect(await entry.flush()).toBe(true);
    expect(entry.state().error).toBeUndefined();
  });

  it('that is refused is not sent again before somebody types', async () => {
    const { entry, fail, waits } = desk();
    fail(422);
    entry.put(start, value(1));
    expect(await entry.flush()).toBe(false);
    expect(waits()).toBe(false);
    expect(entry.draftOf(start)).toEqual(value(1));
  });
});

describe('somebody else typed in the same row', () => {
  async function clashed() {
    const all = desk();
    all.other(value(9));
    all.entry.put(start, value(1));
    expect(await all.entry.flush()).toBe(false);
    return all;
  }

  it('both stand until a person chooses', async () => {
    const { entry, server } = await clashed();
    expect([...entry.state().rows.values()]).toMatchObject([{ draft: value(1), clash: { draft: value(9) } }]);
    expect(server().draft).toEqual(value(9));
  });

  it('the own one can be kept', async () => {
    const { entry, server } = await clashed();
    entry.keepMine(start);
    expect(await entry.flush()).toBe(true);
    expect(server().draft).toEqual(value(1));
  });

  it('or the other one', async () => {
    const { entry, store, server } = await clashed();
    entry.takeTheirs(start);
    expect(store.size).toBe(0);
    expect(entry.draftOf(server())).toEqual(value(9));
  });

  it('the same is no clash: it had arrived, only the answer was lost', async () => {
    const { entry, other } = desk();
    other(value(1));
    entry.put(start, value(1));
    expect(await entry.flush()).toBe(true);
  });
});

describe('what a crash left in the browser', () => {
  const left = (basis: number): Typed => ({ dutyId: 'd', thingId: 't', draft: value(5), basis });

  it('comes back and is saved', async () => {
    const { entry, server } = desk([left(1)]);
    entry.meet([start]);
    expect(entry.draftOf(start)).toEqual(value(5));
    await entry.flush();
    expect(server().draft).toEqual(value(5));
  });

  it('is set beside what was typed elsewhere since', () => {
    const { entry } = desk([left(0)]);
    entry.meet([start]);
    expect([...entry.state().rows.values()][0]?.clash).toEqual(start);
  });
});

describe('whoever looks on', () => {
  it('sees that it is being saved while it is, and not before or after', async () => {
    const { entry } = desk();
    const seen: boolean[] = [];
    const stop = entry.subscribe(() => seen.push(entry.state().saving));
    expect(entry.state().saving).toBe(false);
    entry.put(start, value(1));
    await entry.flush();
    expect(seen).toContain(true);
    expect([seen[0], seen.at(-1)]).toEqual([false, false]);
    stop();
    seen.length = 0;
    entry.put(start, value(2));
    expect(seen).toEqual([]);
  });

  it('sees that nothing is being saved after a refusal, and why', async () => {
    const { entry, fail } = desk();
    fail(422);
    entry.put(start, value(1));
    await entry.flush();
    expect(entry.state()).toMatchObject({ saving: false, error: { status: 422 } });
  });
});

it('rows that are met without anything left in the browser save nothing', () => {
  const { entry, waits } = desk();
  entry.meet([start]);
  expect(waits()).toBe(false);
  expect(entry.draftOf(start)).toBeUndefined();
});

it('what was left in the browser and had arrived is kept no more', () => {
  const { entry, store, waits } = desk([{ dutyId: 'd', thingId: 't', draft: value(5), basis: 1 }]);
  entry.meet([{ ...start, draft: value(5), version: 2 }]);
  expect([store.size, waits(), entry.state().rows.size]).toEqual([0, false, 0]);
});

describe('a form that takes nothing', () => {
  it('is told as an error, and nothing typed is lost', async () => {
    const { entry, fail, sent, store } = desk();
    fail(409);
    entry.put(start, value(1));
    expect(await entry.flush()).toBe(false);
    expect(entry.state()).toMatchObject({ saving: false, error: { status: 409 } });
    expect([sent.length, store.size]).toEqual([1, 1]);
    expect([...entry.state().rows.values()][0]).not.toHaveProperty('clash');
  });

  it('is told apart from a row that somebody else typed in, which is no error', async () => {
    const { entry, other } = desk();
    other(value(9));
    entry.put(start, value(1));
    await entry.flush();
    expect(entry.state().error).toBeUndefined();
    expect([...entry.state().rows.values()][0]).toHaveProperty('clash');
  });
});
