/**
 * The simulated year once more, kept by hand as it were: who was asked what, what was said and received, and what the
 * counts must therefore be. Slow and simple, and made without the rules of src/duties, src/progress and src/approval.
 */
import { answersFor, isAsked, type YearRow } from './asked.ts';
import { type Deed, drawn, moment, PERIODS, type ScriptPeriod } from './script.ts';

/** What was said of a row. */
export interface Said {
  answer: 'value' | 'nil' | 'not-applicable' | 'unchanged' | 'update' | 'nothing-new';
  asOf: string;
  value?: number;
  text?: string;
  estimate?: boolean;
  /** Of a task. */
  state?: 'in-progress' | 'done';
  completedOn?: string;
}

type Where = 'with the unit' | 'sent' | 'returned' | 'received';

/** A row that a unit was asked about in a period. */
export interface Cell {
  row: YearRow;
  period: ScriptPeriod;
  unit: string;
  where: Where;
  said?: Said;
  /** What was received of it last. */
  received?: Said;
}

interface Receipt {
  cell: Cell;
  said: Said;
}

export interface Counts {
  expected: number;
  submitted: number;
  received: number;
  onTime: number;
}

const MOVES: Record<Deed['act'], Where[]> = {
  submit: ['with the unit', 'returned'],
  recall: ['sent'],
  receive: ['sent'],
  return: ['sent'],
  correct: ['received'],
  settle: ['received', 'returned'],
  'enter-for': ['with the unit', 'returned', 'sent'],
};
const LEADS_TO: Record<Deed['act'], Where> = {
  submit: 'sent',
  recall: 'with the unit',
  receive: 'received',
  return: 'returned',
  correct: 'sent',
  settle: 'sent',
  'enter-for': 'received',
};

/** What says something, in answer to what is asked. */
export const SAYING: readonly Deed['act'][] = ['submit', 'correct', 'settle', 'enter-for'];

/** Days of Việt Nam, seven hours before those of the world. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);

export class Ledger {
  readonly cells: Cell[] = [];
  readonly #receipts: Receipt[] = [];
  readonly #arrived = new Map<string, string>();
  readonly ended = new Map<string, string>();
  readonly rows: readonly YearRow[];

  constructor(rows: readonly YearRow[]) {
    this.rows = rows;
  }

  /** @returns what is asked, unit by unit */
  open(period: ScriptPeriod): Cell[] {
    const asked: Cell[] = [];
    for (const row of this.rows) {
      const unit = answersFor(row, period, this.ended);
      if (unit === undefined || !isAsked(row, period, this.stateOf(row) === 'done')) continue;
      asked.push({ row, period, unit, where: 'with the unit' });
    }
    this.cells.push(...asked);
    return asked;
  }

  cellsOf(unit: string, period: string): Cell[] {
    return this.cells.filter((cell) => cell.unit === unit && cell.period.id === period);
  }

  /** The rows that a deed moves, each with what is said of it; changes nothing. */
  plan(deed: Deed): { cell: Cell; said: Said | undefined }[] {
    const able = this.cellsOf(deed.unit, deed.period)
      .filter(({ where }) => MOVES[deed.act].includes(where))
      .filter(({ row }) => deed.part !== 'figures' || row.kind === 'indicator')
      .filter(
        ({ received, period }) =>
          deed.act !== 'settle' || (received?.estimate === true && dayOf(deed.at) > period.end),
      );
    const chosen = able.filter((_, at) => deed.part !== 'half' || at % 2 === 0);
    const moved = deed.part === 'first' ? chosen.slice(0, 1) : chosen;
    const says = SAYING.includes(deed.act);
    return moved.map((cell) => ({ cell, said: says ? this.#sayOf(cell, deed) : cell.said }));
  }

  /** The deed was done. */
  take(deed: Deed): void {
    const moved = this.plan(deed);
    for (const { cell, said } of moved) {
      cell.where = LEADS_TO[deed.act];
      if (said) cell.said = said;
      if (cell.where !== 'received' || !said) continue;
      cell.received = said;
      this.#receipts.push({ cell, said });
    }
    const key = `${deed.period} ${deed.unit}`;
    const left = this.cellsOf(deed.unit, deed.period).some(({ where }) => where !== 'with the unit');
    if (deed.act === 'recall' && !left) this.#arrived.delete(key);
    const arrives = deed.act === 'submit' || deed.act === 'enter-for';
    if (arrives && moved.length > 0 && !this.#arrived.has(key))
      this.#arrived.set(key, deed.saidAt ?? deed.at);
  }

  counts(period: ScriptPeriod): Counts {
    const counts = { expected: 0, submitted: 0, received: 0, onTime: 0 };
    for (const unit of new Set(this.cells.map((cell) => cell.unit))) {
      const cells = this.cellsOf(unit, period.id);
      if (cells.length === 0) continue;
      counts.expected++;
      if (cells.every(({ where }) => where === 'received')) counts.received++;
      if (cells.every(({ where }) => where === 'with the unit')) continue;
      counts.submitted++;
      const first = this.#arrived.get(`${period.id} ${unit}`);
      if (first !== undefined && first < moment(period.due, 1, '00:00:00')) counts.onTime++;
    }
    return counts;
  }

  /** What was received last for each row and period. */
  figures(): Map<string, Said> {
    const figures = new Map<string, Said>();
    for (const { cell, said } of this.#receipts)
      if (cell.row.kind === 'indicator') figures.set(`${cell.row.name} ${cell.period.id}`, said);
    return figures;
  }

  /** What was estimated where a real figure was received since, for each row and period. */
  superseded(): Map<string, Said> {
    const estimates = new Map<string, Said>();
    const now = new Map<string, Said>();
    for (const { cell, said } of this.#receipts) {
      const key = `${cell.row.name} ${cell.period.id}`;
      const before = now.get(key);
      now.set(key, said);
      if (before?.estimate && !said.estimate) estimates.set(key, before);
    }
    return estimates;
  }

  /** The last figure by the day that it holds for; "giữ nguyên" is none. */
  latestOf(row: YearRow): Said | undefined {
    return this.#lastSaid(row, ({ answer }) => answer !== 'unchanged');
  }

  /** Of a task, as received; what repeats itself or goes on is never done. */
  stateOf(row: YearRow): 'not-started' | 'in-progress' | 'done' {
    const last = this.#lastSaid(row, ({ state }) => state !== undefined);
    if (!last?.state) return 'not-started';
    const goesOn = row.deadline.kind === 'recurring' || row.deadline.kind === 'ongoing';
    return goesOn ? 'in-progress' : last.state;
  }

  completedOn(row: YearRow): string | undefined {
    if (this.stateOf(row) !== 'done') return undefined;
    return this.#lastSaid(row, ({ state }) => state !== undefined)?.completedOn;
  }

  /** How a task shows on a day. */
  statusOf(row: YearRow, today: string): string {
    const { kind, due } = row.deadline;
    const completed = this.completedOn(row);
    if (this.stateOf(row) === 'done') {
      if (!due || !completed) return 'done';
      return completed <= due ? 'done-on-time' : 'done-late';
    }
    if (kind === 'conditional') return 'waiting-for-condition';
    if (kind === 'recurring' || kind === 'ongoing') return 'ongoing';
    if (!due) return kind === 'range' ? 'ongoing' : 'no-deadline';
    if (due < today) return 'overdue';
    return Date.parse(due) - Date.parse(today) <= 7 * 86_400_000 ? 'near-due' : 'in-time';
  }

  #lastSaid(row: YearRow, counts: (said: Said) => boolean): Said | undefined {
    let last: Said | undefined;
    for (const { cell, said } of this.#receipts)
      if (cell.row === row && counts(said) && (!last || said.asOf >= last.asOf)) last = said;
    return last;
  }

  #sayOf(cell: Cell, deed: Deed): Said {
    const day = dayOf(deed.at);
    const { windowEnd, end } = cell.period;
    // The real figure is that of the whole period.
    const asOf = deed.act === 'settle' ? end : day < windowEnd ? day : windowEnd;
    return cell.row.kind === 'task'
      ? this.#sayOfTask(cell, deed, day, asOf)
      : this.#sayOfFigure(cell, deed, asOf);
  }

  /** A third of the tasks is done when first asked, a third when asked again, a third never. */
  #sayOfTask(cell: Cell, deed: Deed, day: string, asOf: string): Said {
    if (deed.tone !== 'figures') return { answer: 'nothing-new', asOf };
    const told = this.#receipts.filter(
      ({ cell: { row }, said }) => row === cell.row && said.answer === 'update',
    );
    const patience = drawn('patience', cell.row.name) % 3;
    const done = this.stateOf(cell.row) === 'done' || told.length >= patience;
    if (patience === 2 || !done) return { answer: 'update', asOf, state: 'in-progress' };
    return { answer: 'update', asOf, state: 'done', completedOn: day };
  }

  #sayOfFigure(cell: Cell, deed: Deed, asOf: string): Said {
    const { row, period } = cell;
    if (deed.tone === 'nil' || deed.tone === 'not-applicable') return { answer: deed.tone, asOf };
    if (deed.tone === 'unchanged' && this.#canKeep(cell, asOf)) return { answer: 'unchanged', asOf };
    const estimate = deed.tone === 'estimate';
    if (row.measure === 'words') return { answer: 'value', asOf, text: row.word, estimate };
    const grows = 2 * PERIODS.indexOf(period) + (deed.act === 'correct' || deed.act === 'settle' ? 1 : 0);
    return { answer: 'value', asOf, value: 20 + (drawn('value', row.name) % 30) + grows, estimate };
  }

  /** What was received for an earlier day can be left as it is, in numbers or words: the last that is no estimate. */
  #canKeep({ row, period }: Cell, asOf: string): boolean {
    const figures = this.figures();
    return PERIODS.filter((other) => other !== period)
      .flatMap((other) => figures.get(`${row.name} ${other.id}`) ?? [])
      .some(
        ({ asOf: day, value, text, estimate }) =>
          day < asOf && !estimate && (value !== undefined || text !== undefined),
      );
  }
}
