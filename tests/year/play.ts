/** Plays the script of the year through the API of the program, and keeps the ledger beside it. */
import { generateDuties } from '../../src/duties/generate-duties.ts';
import type { Duty, ReportingPeriod, ReportingRate } from '../../src/duties/contract.ts';
import type { Unit } from '../../src/organisation/contract.ts';
import type { FigureDraft, SavedDrafts, TaskDraft } from '../../src/progress/contract.ts';
import type { RegisterPage } from '../../src/register/contract.ts';
import type { StepsTaken } from '../../src/approval/contract.ts';
import { asPerson, sessionOf } from '../communes.ts';
import { answer } from '../cycle.ts';
import { type Harness, query, type SignedIn } from '../harness.ts';
import { type Cell, type Counts, Ledger, SAYING, type Said } from './ledger.ts';
import { CLOSES_AFTER, type Deed, LAST_DAY, moment, PERIODS, type ScriptPeriod, UNLOCKED } from './script.ts';
import type { World } from './world.ts';

/** Whatever the rules doubt is explained: what they say is tested elsewhere. */
const EXPLAINED = [
  'not-applicable',
  'above-100-percent',
  'below-zero',
  'far-from-own',
  'far-from-estimate',
  'short-of-target',
  'done-without-evidence',
  'completed-differs',
  'late-without-reason',
  'done-already',
].map((rule) => ({ rule, explanation: 'Đã kiểm tra lại' }));

interface Event {
  at: string;
  run: () => Promise<void>;
}

export interface YearPlay {
  harness: Harness;
  world: World;
  ledger: Ledger;
  /** The rate of each period when it was closed: as the program answered, and as the ledger has it. */
  rates: Map<string, { told: ReportingRate; counted: Counts }>;
  /** What was asked of whom when each period opened, with its dates: as the program answered, and as it should be. */
  openings: { told: Opening[]; counted: Opening[] };
}

/** A period as it opened: "unit: row" in order, units with their dates. */
export interface Opening {
  id: string;
  duties: string[];
  rows: string[];
}

/** @param successor who takes over from the unit that ends */
export async function playYear(
  harness: Harness,
  world: World,
  deeds: readonly Deed[],
  { ending, successor, late }: { ending: string; successor: string; late: readonly Deed[] },
): Promise<YearPlay> {
  const play: YearPlay = {
    harness,
    world,
    ledger: new Ledger(world.rows),
    rates: new Map(),
    openings: { told: [], counted: [] },
  };
  const board = new Board(play);
  const events: Event[] = [
    ...PERIODS.flatMap((period) => [
      { at: moment(period.opens, 0, '08:00:00'), run: () => board.open(period) },
      { at: moment(period.due, CLOSES_AFTER, '10:00:00'), run: () => board.close(period) },
    ]),
    ...[...deeds, ...late].map((deed) => ({ at: deed.at, run: () => board.take(deed) })),
    { at: moment(LAST_DAY, -5), run: () => board.endUnit(ending) },
    { at: moment(LAST_DAY, 1, '00:10:00'), run: () => board.handOver(ending, successor) },
    ...late.slice(0, 1).map(({ at, unit }) => ({
      at: new Date(Date.parse(at) - 3_600_000).toISOString(),
      run: () => board.unlock(unit, at),
    })),
  ];
  await byDay(harness, events);
  return play;
}

/** The clock goes on day by day; a new day brings what it brings in the program too. */
async function byDay(harness: Harness, events: readonly Event[]): Promise<void> {
  const sorted = events.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (let day = '2026-01-01'; day < '2027-01-01'; day = moment(day, 1, '12:00:00').slice(0, 10)) {
    if (day.endsWith('-01') || day.endsWith('-15')) {
      harness.now = new Date(moment(day, 0, '00:05:00'));
      await asPerson(harness, sessionOf('admin'), generateDuties);
    }
    for (const { at, run } of sorted.filter(
      (event) => event.at >= moment(day, 0, '00:00:00') && event.at < moment(day, 1, '00:00:00'),
    )) {
      harness.now = new Date(at);
      await run();
    }
  }
}

/** The program at work: knows duties and versions from its answers. */
class Board {
  readonly #play: YearPlay;
  readonly #duties = new Map<string, string>();
  readonly #versions = new Map<string, number>();

  constructor(play: YearPlay) {
    this.#play = play;
  }

  async open(period: ScriptPeriod): Promise<void> {
    const { world, ledger, harness, openings } = this.#play;
    const { id, due, windowEnd } = period;
    const duties = await answer<Duty[]>(
      world.clerk.request('/api/periods', { method: 'POST', body: { id } }),
    );
    for (const duty of duties) this.#duties.set(`${id} ${duty.unitName}`, duty.id);
    const items = await query(
      harness.ownerUrl,
      `SELECT u.name || ': ' || t.name AS asked FROM duty_item i JOIN duty d ON d.id = i.duty_id
        JOIN thing t ON t.id = i.thing_id JOIN unit u ON u.id = d.unit_id WHERE d.period_id = $1`,
      [id],
    );
    const asked = ledger.open(period);
    openings.told.push({
      id,
      duties: duties.map((duty) => `${duty.unitName} ${duty.windowEnd} ${duty.due}`).toSorted(),
      rows: items.map((item) => String(item['asked'])).toSorted(),
    });
    openings.counted.push({
      id,
      duties: [...new Set(asked.map(({ unit }) => `${unit} ${windowEnd} ${due}`))].toSorted(),
      rows: asked.map(({ unit, row }) => `${unit}: ${row.name}`).toSorted(),
    });
  }

  async close({ id }: ScriptPeriod): Promise<void> {
    const { world, ledger, rates } = this.#play;
    const periods = await answer<ReportingPeriod[]>(world.clerk.request('/api/periods'));
    const version = periods.find((each) => each.id === id)?.version;
    const told = await answer<ReportingRate>(
      world.clerk.request(`/api/periods/${id}/close`, { method: 'POST', body: { version } }),
    );
    const period = PERIODS.find((each) => each.id === id);
    if (period) rates.set(id, { told, counted: ledger.counts(period) });
  }

  async unlock(unit: string, until: string): Promise<void> {
    const body = {
      unitId: this.#play.world.units.get(unit)?.id,
      reason: 'Số của ngành về muộn',
      until: new Date(Date.parse(until) + 3 * 86_400_000).toISOString(),
    };
    const opened = await this.#play.world.clerk.request(`/api/periods/${UNLOCKED}/unlock`, {
      method: 'POST',
      body,
    });
    const owed = this.#play.ledger.cellsOf(unit, UNLOCKED).length > 0;
    if (opened.status !== (owed ? 204 : 404)) throw new Error(`unlocking answers ${opened.status}`);
  }

  async endUnit(name: string): Promise<void> {
    const { world, ledger } = this.#play;
    const unit = world.units.get(name);
    const body = { validTo: LAST_DAY, version: unit?.version };
    await answer(world.clerk.request(`/api/units/${unit?.id}`, { method: 'PATCH', body }));
    ledger.ended.set(name, LAST_DAY);
  }

  /** The successor leads everything that the unit led. */
  async handOver(from: string, to: string): Promise<void> {
    const { world, ledger } = this.#play;
    const body = { name: to, kind: 'service', aliases: [], validFrom: moment(LAST_DAY, 1).slice(0, 10) };
    const unit = await answer<Unit>(world.clerk.request('/api/units', { method: 'POST', body }));
    world.units.set(to, unit);
    const moved = ledger.rows.filter(({ leads }) => leads.length === 1 && leads[0] === from);
    const { rows } = await answer<RegisterPage>(world.clerk.request('/api/register?limit=500'));
    const things = moved.map(({ id, kind }) => ({
      id,
      kind,
      version: rows.find((row) => row.id === id)?.version,
    }));
    const order = { things, unitId: unit.id, reason: 'Đơn vị mới nhận bàn giao' };
    await answer(world.clerk.request('/api/register/many/lead', { method: 'POST', body: order }));
    for (const row of moved) row.leads = [to];
  }

  async take(deed: Deed): Promise<void> {
    const { world, ledger } = this.#play;
    const planned = ledger.plan(deed);
    if (planned.length === 0) return;
    const office = deed.act === 'receive' || deed.act === 'return' || deed.act === 'enter-for';
    const person = office ? world.clerk : await world.officerOf(deed.unit);
    if (SAYING.includes(deed.act)) await this.#type(person, deed, planned);
    const taken = await answer<StepsTaken>(
      person.request(`/api/duties/${this.#dutyOf(deed)}/steps`, {
        method: 'POST',
        body: {
          action: deed.act,
          items: planned.map(({ cell }) => this.#itemOf(cell)),
          ...((deed.act === 'return' || deed.act === 'correct') && { reason: 'Số chưa khớp với sổ' }),
          ...(deed.saidAt !== undefined && {
            behalf: { channel: 'call', saidBy: 'Đầu mối', saidAt: deed.saidAt },
          }),
        },
      }),
    );
    this.#remember(deed, taken);
    ledger.take(deed);
  }

  async #type(
    person: SignedIn,
    deed: Deed,
    planned: readonly { cell: Cell; said: Said | undefined }[],
  ): Promise<void> {
    const items = planned.map(({ cell, said }) => ({ ...this.#itemOf(cell), draft: said && draftOf(said) }));
    this.#remember(
      deed,
      await answer<SavedDrafts>(
        person.request(`/api/duties/${this.#dutyOf(deed)}/drafts`, { method: 'PUT', body: { items } }),
      ),
    );
  }

  #dutyOf({ period, unit }: Deed): string {
    return this.#duties.get(`${period} ${unit}`) ?? 'none';
  }

  #itemOf({ row, period }: Cell): { thingId: string; version: number } {
    return { thingId: row.id, version: this.#versions.get(`${period.id} ${row.id}`) ?? 1 };
  }

  #remember({ period }: Deed, { items }: { items: { thingId: string; version: number }[] }): void {
    for (const { thingId, version } of items) this.#versions.set(`${period} ${thingId}`, version);
  }
}

function draftOf(said: Said): FigureDraft | TaskDraft {
  const common = { evidence: [], warnings: EXPLAINED };
  const { answer: answered, value, text, estimate, state, completedOn } = said;
  if (answered === 'nothing-new') return { ...common, answer: answered };
  if (answered !== 'update') return { ...common, answer: answered, value, text, estimate };
  if (state !== 'done') return { ...common, answer: answered, state, done: 'Đã làm thêm một phần' };
  const product = { number: '12', symbol: 'QĐ-UBND', issuedOn: completedOn };
  return { ...common, answer: answered, state, done: 'Đã hoàn thành', completedOn, product };
}
