/**
 * What is being typed into forms: kept in the browser at once, on the server after a moment, row by row. What cannot
 * be saved stays here with its reason; nothing typed is ever dropped for what somebody else typed.
 */
import type { FigureDraft, TaskDraft } from '../../src/progress/contract.ts';
import { same } from '../format/same.ts';

export type Draft = FigureDraft | TaskDraft;

/** What can be typed into, as the server has it. @template D what is typed */
export interface Row<D> {
  dutyId: string;
  thingId: string;
  version: number;
  draft?: D | undefined;
  draftBy?: string | undefined;
  draftAt?: string | undefined;
  /** The earlier period that the draft was carried over from, as long as nobody confirmed it. */
  carriedFrom?: string | undefined;
}

/** A row with something typed that is not on the server yet. */
export interface Typed<D = Draft> {
  dutyId: string;
  thingId: string;
  draft: D | null;
  /** The version of the row that it was typed on. */
  basis: number;
  /** What somebody else put there meanwhile; nothing is saved of the row until a person has chosen. */
  clash?: Row<D>;
}

interface Saved {
  savedAt: string;
  items: readonly { thingId: string; version: number }[];
}

/** What the store needs of the world around it. */
export interface EntryPorts<D> {
  /** @throws the refusal */
  save: (dutyId: string, items: { thingId: string; version: number; draft: D | null }[]) => Promise<Saved>;
  /** The rows as they stand on the server now. */
  reload: (dutyId: string) => Promise<readonly Row<D>[]>;
  keep: (typed: Typed<D>) => void;
  forget: (typed: Typed<D>) => void;
  /** What was kept of a row before, if anything. */
  kept: (dutyId: string, thingId: string) => Pick<Typed<D>, 'draft' | 'basis'> | undefined;
  /** Runs the work later; @returns what calls it off. */
  later: (milliseconds: number, work: () => void) => () => void;
  isConflict: (error: unknown) => boolean;
  /** Whether trying again by itself may help: the server was not reached, or is busy. */
  passes: (error: unknown) => boolean;
}

/** A field or a cell in which something stands that cannot be read. */
export interface UnreadField {
  /** Of its row, as `keyOf` says it. */
  row: string;
  /** How people call the field. */
  label: string;
}

export interface EntryState<D = Draft> {
  rows: ReadonlyMap<string, Typed<D>>;
  /** Fields that cannot be read, by a name of their own: what is saved of their rows is not what the screen shows. */
  unread: ReadonlyMap<string, UnreadField>;
  saving: boolean;
  error: unknown;
  savedAt: string | undefined;
}

/** A pause in typing this long is saved; after a failure it is tried again. In milliseconds. */
export const PAUSE = 600;
const AGAIN = 5000;

/** Under which a row stands among all that is typed: one thing may be asked in several forms. */
export const keyOf = ({ dutyId, thingId }: Pick<Typed, 'dutyId' | 'thingId'>): string =>
  `${dutyId} ${thingId}`;

export class EntryStore<D extends object> {
  #ports: EntryPorts<D>;
  #state: EntryState<D> = {
    rows: new Map(),
    unread: new Map(),
    saving: false,
    error: undefined,
    savedAt: undefined,
  };
  #listeners = new Set<() => void>();
  #off: (() => void) | undefined;
  #run: Promise<boolean> | undefined;
  #met = new Set<string>();
  #versions = new Map<string, number>();

  constructor(ports: EntryPorts<D>) {
    this.#ports = ports;
  }

  state = (): EntryState<D> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Brings back what was typed in rows and never reached the server; each row once. */
  meet(items: readonly Row<D>[]): void {
    for (const item of items) {
      const key = keyOf(item);
      if (this.#met.has(key)) continue;
      this.#met.add(key);
      const kept = this.#ports.kept(item.dutyId, item.thingId);
      if (!kept) continue;
      const typed: Typed<D> = { dutyId: item.dutyId, thingId: item.thingId, ...kept };
      if (same(kept.draft ?? undefined, item.draft)) this.#ports.forget(typed);
      else this.#set(kept.basis === item.version ? typed : { ...typed, clash: item });
    }
    if (this.#unsaved().length > 0) this.#saveIn(PAUSE);
  }

  /** What stands in the row at the screen: typed and not saved yet, else as saved. */
  draftOf(item: Row<D>): D | undefined {
    const typed = this.#state.rows.get(keyOf(item));
    return typed ? (typed.draft ?? undefined) : item.draft;
  }

  /** From which earlier period the draft was carried over; undefined once a person has confirmed or changed it. */
  carriedFrom(item: Row<D>): string | undefined {
    return this.#state.rows.has(keyOf(item)) ? undefined : item.carriedFrom;
  }

  /** The draft that was carried over is the answer of this period too. */
  confirm(item: Row<D>): void {
    if (item.draft && this.carriedFrom(item) !== undefined) this.put(item, { ...item.draft });
  }

  /** The version of the row that a step is taken on: as shown, or as this store saved it since. */
  versionOf(item: Row<D>): number {
    return Math.max(item.version, this.#versions.get(keyOf(item)) ?? 0);
  }

  /** What stands in a field of the row cannot be read, so nothing of the row is sent; undefined: it can, or is gone. */
  hearField(row: Pick<Row<D>, 'dutyId' | 'thingId'>, field: string, label: string | undefined): void {
    const unread = new Map(this.#state.unread);
    if (label === undefined) unread.delete(field);
    else unread.set(field, { row: keyOf(row), label });
    this.#put({ unread });
  }

  /** The labels of the fields of the row that cannot be read. */
  unreadOf(row: Pick<Row<D>, 'dutyId' | 'thingId'>): string[] {
    return [...this.#state.unread.values()].flatMap((field) => (field.row === keyOf(row) ? field.label : []));
  }

  /** @param draft null empties the row */
  put(item: Row<D>, draft: D | null): void {
    const { dutyId, thingId } = item;
    const before = this.#state.rows.get(keyOf(item));
    this.#set({ ...(before ?? { dutyId, thingId, basis: this.versionOf(item) }), draft });
    this.#saveIn(PAUSE);
  }

  /** Keeps what was typed here in place of what somebody else put there. */
  keepMine(item: Pick<Row<D>, 'dutyId' | 'thingId'>): void {
    const typed = this.#state.rows.get(keyOf(item));
    if (!typed?.clash) return;
    const { clash, ...mine } = typed;
    this.#set({ ...mine, basis: clash.version });
    this.#saveIn(0);
  }

  /** Gives up what was typed here. */
  takeTheirs(item: Pick<Row<D>, 'dutyId' | 'thingId'>): void {
    const typed = this.#state.rows.get(keyOf(item));
    if (typed) this.#drop(typed);
  }

  /** Saves what is not saved yet, now. @returns whether all of it is on the server */
  flush(): Promise<boolean> {
    this.#off?.();
    this.#run ??= this.#saveAll().finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async #saveAll(): Promise<boolean> {
    this.#put({ saving: true });
    try {
      for (let [next] = this.#unsaved(); next; [next] = this.#unsaved()) await this.#saveForm(next.dutyId);
      this.#put({ saving: false, error: undefined });
    } catch (error) {
      this.#put({ saving: false, error });
      if (this.#ports.passes(error)) this.#saveIn(AGAIN);
    }
    return this.#state.rows.size === 0;
  }

  async #saveForm(dutyId: string): Promise<void> {
    const sent = this.#unsaved().filter((typed) => typed.dutyId === dutyId);
    const items = sent.map(({ thingId, basis, draft }) => ({ thingId, version: basis, draft }));
    try {
      const saved = await this.#ports.save(dutyId, items);
      const versions = new Map(saved.items.map(({ thingId, version }) => [thingId, version]));
      for (const typed of sent) this.#saved(typed, versions.get(typed.thingId) ?? typed.basis);
      this.#put({ savedAt: saved.savedAt });
    } catch (error) {
      if (!this.#ports.isConflict(error)) throw error;
      const theirs = await this.#ports.reload(dutyId);
      // Where no row moved, it is the form that takes nothing.
      if (!sent.map((typed) => this.#compare(typed, theirs)).includes(true)) throw error;
    }
  }

  #saved(sent: Typed<D>, version: number): void {
    const now = this.#state.rows.get(keyOf(sent));
    this.#versions.set(keyOf(sent), version);
    if (!now || now.draft === sent.draft) this.#drop(sent);
    else this.#set({ ...now, basis: version });
  }

  /** @returns whether the row stands otherwise on the server than it was typed on */
  #compare(sent: Typed<D>, theirs: readonly Row<D>[]): boolean {
    const item = theirs.find(({ thingId }) => thingId === sent.thingId);
    if (!item || item.version === sent.basis) return false;
    // It had arrived, and only the answer was lost on the way.
    if (same(item.draft, sent.draft ?? undefined)) this.#saved(sent, item.version);
    else this.#set({ ...(this.#state.rows.get(keyOf(sent)) ?? sent), clash: item });
    return true;
  }

  #unsaved(): Typed<D>[] {
    return [...this.#state.rows.values()].filter(({ clash }) => clash === undefined);
  }

  #saveIn(milliseconds: number): void {
    this.#off?.();
    this.#off = this.#ports.later(milliseconds, () => void this.flush());
  }

  #set(typed: Typed<D>): void {
    this.#ports.keep(typed);
    this.#put({ rows: new Map(this.#state.rows).set(keyOf(typed), typed) });
  }

  #drop(typed: Typed<D>): void {
    this.#ports.forget(typed);
    const rows = new Map(this.#state.rows);
    rows.delete(keyOf(typed));
    this.#put({ rows });
  }

  #put(change: Partial<EntryState<D>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
