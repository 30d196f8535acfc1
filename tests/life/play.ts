/** What people do in two years, drawn by chance: each deed through the API, and once more in the model. */
import assert from 'node:assert/strict';
import type { TaskExtensions } from '../../src/approval/extensions/contract.ts';
import type { Duty } from '../../src/duties/contract.ts';
import type { DutyForm } from '../../src/progress/contract.ts';
import type { RegisterDetail } from '../../src/register/contract.ts';
import { addDays, todayInVietnam } from '../../src/shared/dates.ts';
import { answer, stayAwake } from '../cycle.ts';
import type { SignedIn } from '../harness.ts';
import { orderOf, reorganise } from '../reorganising.ts';
import { quarterOf, twoMonthsAfter } from './days.ts';
import type { Decision, ModelAnswer, ModelTask } from './model.ts';
import type { Chance } from './random.ts';
import type { World } from './world.ts';

const DAY_MS = 86_400_000;
/** Eight of twelve, as communes have been merging their hamlets. */
const FEWEST_UNITS = 8;
const REASON = 'Theo thực tế ở xã';
const DOCUMENT = '12/QĐ-UBND';

/** Something that somebody does, drawn by chance. */
type Deed = () => Promise<void>;

/** The quarter that is open, if any, and what was sent in it. */
interface OpenQuarter {
  id: string;
  end: string;
  sent: Map<string, ModelAnswer>;
}

export class Play {
  readonly world: World;
  readonly chance: Chance;
  quarter: OpenQuarter | undefined;
  /** How often each deed was done, and refused. */
  readonly tally = new Map<string, { done: number; refused: number }>();
  #closed = new Set<string>();
  #merged = 0;
  /** Who decides for the leader, and until which day. */
  #deputy: { person: SignedIn; until: string } | undefined;

  constructor(world: World, chance: Chance) {
    this.world = world;
    this.chance = chance;
  }

  get today(): string {
    return todayInVietnam(this.world.harness.now);
  }

  /** Some hours or days later. */
  wait(): void {
    const { harness } = this.world;
    harness.now = new Date(harness.now.getTime() + (1 + this.chance.below(5)) * DAY_MS + 60_000);
  }

  /** Done where the model allows it, refused where it does not: the program must say the same. */
  async #try(name: string, allowed: boolean, asked: Promise<Response>): Promise<boolean> {
    const response = await asked;
    const told = response.ok ? '' : await response.text();
    assert.deepEqual(
      `${name}: ${response.ok ? 'done' : 'refused'} ${allowed ? told : ''}`,
      `${name}: ${allowed ? 'done' : 'refused'} `,
    );
    const tally = this.tally.get(name) ?? { done: 0, refused: 0 };
    this.tally.set(name, tally);
    tally[allowed ? 'done' : 'refused']++;
    return allowed;
  }

  #task(): ModelTask {
    const task = this.chance.one([...this.world.model.tasks.values()]);
    if (!task) throw new Error('the plan has no task');
    return task;
  }

  #officer(unit: string): SignedIn {
    const officer = this.world.officers.get(unit);
    if (!officer) throw new Error('nobody answers for the unit');
    return officer;
  }

  async #versionOf(id: string): Promise<number> {
    return (await answer<RegisterDetail>(this.world.clerk.request(`/api/register/task/${id}`))).row.version;
  }

  deeds(): Deed[] {
    return [
      () => this.ask(),
      () => this.answerExtension(),
      () => this.decide(),
      () => this.decide(),
      () => this.condition(),
      () => this.report(),
      () => this.report(),
      () => this.report(),
      () => this.receive(),
      () => this.receive(),
      () => this.turnQuarter(),
      () => this.merge(),
      () => this.delegate(),
    ];
  }

  async ask(): Promise<void> {
    const { model } = this.world;
    const task = this.#task();
    const formerDue = model.extendedDue(task) ?? task.due ?? this.today;
    const later = formerDue > this.today ? formerDue : this.today;
    const due = addDays(later, 10 + this.chance.below(80));
    const order = { action: 'ask', formerDue, due, reason: REASON };
    const asked = this.#officer(task.lead).request(`/api/tasks/${task.id}/extensions`, {
      method: 'POST',
      body: order,
    });
    if (await this.#try('ask', model.mayAsk(task), asked)) task.extensions.push({ state: 'asked', due });
  }

  /** A waiting one is granted, refused or withdrawn; else the last one in force is revoked. */
  async answerExtension(): Promise<void> {
    const { model, leader } = this.world;
    const task = this.chance.one([...model.tasks.values()].filter(({ extensions }) => extensions.length > 0));
    if (!task) return;
    const waiting = model.waiting(task);
    const action = waiting
      ? (this.chance.one(['grant', 'refuse', 'withdraw'] as const) ?? 'grant')
      : 'revoke';
    const at =
      waiting ?? task.extensions.findLast(({ state }) => state === 'granted') ?? task.extensions.at(-1);
    if (!at) return;
    const who = action === 'withdraw' ? this.#officer(task.lead) : leader;
    const { extensions } = await answer<TaskExtensions>(who.request(`/api/tasks/${task.id}/extensions`));
    const shown = extensions[task.extensions.indexOf(at)];
    const asked = who.request(`/api/extensions/${shown?.id}/steps`, {
      method: 'POST',
      body: { action, version: shown?.version, reason: REASON },
    });
    const allowed =
      action === 'grant'
        ? !model.isOver(task) && at.due >= this.today && task.due !== undefined
        : action !== 'revoke' || at.state === 'granted';
    if (!(await this.#try(action, allowed, asked))) return;
    at.state = { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn', revoke: 'revoked' }[
      action
    ] as typeof at.state;
  }

  async decide(): Promise<void> {
    const { model, leader } = this.world;
    const held = [...model.tasks.values()].filter(({ decided }) => decided);
    const task = (this.chance.below(2) === 0 && this.chance.one(held)) || this.#task();
    const all: Decision[] = [
      'pause',
      'resume',
      'complete',
      'reopen',
      'cancel',
      'reinstate',
      'pass-on',
      'transfer',
    ];
    const sensible = all.filter((each) => model.mayDecide(task, each));
    // Now and then something that cannot be decided.
    const action = this.chance.one(this.chance.below(5) === 0 ? all : sensible);
    if (!action) return;
    const others = [...model.units].filter((unit) => unit !== task.lead);
    const unitId = this.chance.one(others);
    const deputy = this.chance.below(2) === 0 ? this.#deputy : undefined;
    const may = deputy === undefined || this.today <= deputy.until;
    const asked = (deputy?.person ?? leader).request('/api/tasks/decisions', {
      method: 'POST',
      body: {
        action,
        tasks: [{ id: task.id, version: await this.#versionOf(task.id) }],
        reason: REASON,
        document: { number: DOCUMENT, issuedOn: this.today },
        body: 'Sở Khoa học và Công nghệ',
        unitId,
      },
    });
    const name = deputy ? `${action} for the leader` : action;
    if (!(await this.#try(name, may && model.mayDecide(task, action), asked))) return;
    if (action === 'transfer') task.lead = unitId ?? task.lead;
    else model.decide(task, action, this.today, this.world.harness.now.getTime());
  }

  /** Two units become one under a new name; the people of both go on, and somebody answers for the new one. */
  async merge(): Promise<void> {
    const { model, clerk, harness, officers } = this.world;
    const units = [...model.units];
    if (this.chance.below(4) > 0 || units.length <= FEWEST_UNITS) return;
    const first = this.chance.one(units);
    const second = this.chance.one(units.filter((unit) => unit !== first));
    if (first === undefined || second === undefined) return;
    const name = `Đơn vị hợp nhất thứ ${++this.#merged}`;
    const order = orderOf({
      kind: 'merge',
      date: this.today,
      targets: [{ key: 'new', name, kind: 'government' }],
      moves: [first, second].map((unitId) => ({ unitId, to: ['new'] })),
    });
    await reorganise(clerk, order);
    const all = await answer<{ id: string; name: string }[]>(clerk.request('/api/units'));
    const made = all.find((unit) => unit.name === name);
    if (!made) throw new Error('no unit was made');
    for (const former of [first, second]) model.takeOver(former, made.id);
    const { communeCode } = clerk.session;
    const person = await harness.signIn('unit-officer', { communeCode, unitId: made.id });
    officers.set(made.id, await stayAwake(harness, person));
    this.tally.set('merge', { done: this.#merged, refused: 0 });
  }

  /** The leader lets an officer decide for ten days; what is tried later is refused. */
  async delegate(): Promise<void> {
    const { leader, officers } = this.world;
    if (this.#deputy && this.today <= this.#deputy.until) return;
    const person = this.chance.one([...officers.values()]);
    if (!person) return;
    const until = addDays(this.today, 10);
    const order = {
      fromId: leader.session.userId,
      toId: person.session.userId,
      grants: [{ role: 'leader' }],
      firstDay: this.today,
      lastDay: until,
    };
    await this.#try('delegate', true, leader.request('/api/delegations', { method: 'POST', body: order }));
    this.#deputy = { person, until };
  }

  async condition(): Promise<void> {
    const { model, clerk } = this.world;
    const task = this.chance.one([...model.tasks.values()].filter(({ kind }) => kind === 'conditional'));
    if (!task) return;
    const met = task.metOn === undefined;
    const order = met
      ? { metOn: this.today, document: DOCUMENT, rule: { count: 2, unit: 'months' } }
      : { metOn: null, reason: REASON };
    const asked = clerk.request('/api/conditions', {
      method: 'POST',
      body: { thingId: task.id, version: await this.#versionOf(task.id), ...order },
    });
    await this.#try(met ? 'condition met' : 'condition cleared', true, asked);
    task.metOn = met ? this.today : undefined;
    task.due = met ? twoMonthsAfter(this.today) : undefined;
  }

  /** The next quarter is opened once it has begun; what is open is closed. */
  async turnQuarter(): Promise<void> {
    const { clerk } = this.world;
    const { quarter } = this;
    if (quarter) {
      const { version } = await this.#period(quarter.id);
      await answer(clerk.request(`/api/periods/${quarter.id}/close`, { method: 'POST', body: { version } }));
      this.#closed.add(quarter.id);
      this.quarter = undefined;
    }
    const next = quarterOf(this.today);
    if (this.#closed.has(next.id)) return;
    const duties = await answer<Duty[]>(
      clerk.request('/api/periods', { method: 'POST', body: { id: next.id } }),
    );
    this.quarter = { ...next, sent: new Map() };
    await this.#holdOpening(duties, next.end);
  }

  async #period(id: string): Promise<{ version: number }> {
    const periods = await answer<{ id: string; version: number }[]>(this.world.clerk.request('/api/periods'));
    const found = periods.find((period) => period.id === id);
    if (!found) throw new Error(`no period ${id}`);
    return found;
  }

  /** What is due by the end of the quarter is asked of whoever leads it, and nothing that is over. */
  async #holdOpening(duties: readonly Duty[], end: string): Promise<void> {
    const { model } = this.world;
    const asked = new Map<string, string[]>();
    for (const form of await this.#forms(duties.map(({ id }) => id)))
      for (const { thingId } of form.items)
        asked.set(thingId, [...(asked.get(thingId) ?? []), form.duty.unitId]);
    for (const task of model.tasks.values()) {
      const units = asked.get(task.id) ?? [];
      if (model.isAskedByDue(task, end)) assert.deepEqual([task.id, units], [task.id, [task.lead]]);
      if (task.state === 'cancelled' || task.state === 'paused') assert.deepEqual(units, []);
    }
  }

  async #forms(ids: readonly string[]): Promise<DutyForm[]> {
    const forms: DutyForm[] = [];
    for (const id of ids) forms.push(await answer<DutyForm>(this.world.clerk.request(`/api/duties/${id}`)));
    return forms;
  }

  async openForms(): Promise<DutyForm[]> {
    const { quarter } = this;
    if (!quarter) return [];
    const duties = await answer<Duty[]>(this.world.clerk.request(`/api/duties?period=${quarter.id}`));
    return await this.#forms(duties.filter(({ direction }) => direction === 'in').map(({ id }) => id));
  }

  /** A unit answers what it has not answered yet: all of it or the first half; some of it with nothing new. */
  async report(): Promise<void> {
    const forms = (await this.openForms()).filter(({ items }) => items.some(isToAnswer));
    const form = this.chance.one(forms);
    const { quarter } = this;
    if (!form || !quarter) return;
    const open = form.items.filter(isToAnswer);
    const items = open.slice(0, this.chance.below(2) === 0 ? open.length : Math.ceil(open.length / 2));
    const said = new Map(items.map(({ thingId }) => [thingId, this.#say()]));
    const officer = this.#officer(form.duty.unitId);
    const { id } = form.duty;
    const drafts = items.map(({ thingId, version }) => ({
      thingId,
      version,
      draft: draftOf(said.get(thingId)),
    }));
    const saved = await answer<{ items: { thingId: string; version: number }[] }>(
      officer.request(`/api/duties/${id}/drafts`, { method: 'PUT', body: { items: drafts } }),
    );
    await this.#try(
      'submit',
      true,
      officer.request(`/api/duties/${id}/steps`, {
        method: 'POST',
        body: {
          action: 'submit',
          items: saved.items.map(({ thingId, version }) => ({ thingId, version })),
        },
      }),
    );
    for (const [thing, what] of said) quarter.sent.set(`${id} ${thing}`, what);
  }

  #say(): ModelAnswer {
    const sentAt = this.world.harness.now.getTime();
    const day = this.today;
    const drawn = this.chance.below(4);
    if (drawn === 0) return { answer: 'nothing-new', state: 'in-progress', day, sentAt };
    return { answer: 'update', state: drawn === 1 ? 'done' : 'in-progress', day, sentAt };
  }

  /** The office receives, or returns, what a unit has sent. */
  async receive(): Promise<void> {
    const { clerk, model } = this.world;
    const { quarter } = this;
    const forms = (await this.openForms()).filter(({ items }) => items.some(isWithOffice));
    const form = this.chance.one(forms);
    if (!form || !quarter) return;
    const action = this.chance.below(4) === 0 ? 'return' : 'receive';
    const items = form.items.filter(isWithOffice);
    const asked = clerk.request(`/api/duties/${form.duty.id}/steps`, {
      method: 'POST',
      body: {
        action,
        items: items.map(({ thingId, version }) => ({ thingId, version })),
        ...(action === 'return' && { reason: REASON }),
      },
    });
    await this.#try(action, true, asked);
    if (action === 'return') return;
    for (const { thingId } of items) {
      const said = quarter.sent.get(`${form.duty.id} ${thingId}`);
      if (!said) throw new Error('something was sent that nobody said');
      model.receive(model.task(thingId), said);
    }
  }
}

const isToAnswer = ({ state }: DutyForm['items'][number]) => state === 'open' || state === 'returned';
const isWithOffice = ({ state }: DutyForm['items'][number]) => state === 'with-office';

const EXPLAINED = [
  'held-up-without-reason',
  'done-already',
  'done-without-evidence',
  'completed-differs',
  'late-without-reason',
].map((rule) => ({ rule, explanation: REASON }));

function draftOf(said: ModelAnswer | undefined) {
  if (!said || said.answer === 'nothing-new') return { answer: 'nothing-new', evidence: [] };
  const { state, day } = said;
  return {
    answer: 'update',
    state,
    done: 'Đã làm',
    obstacle: 'Thiếu người',
    warnings: EXPLAINED,
    evidence: [],
    ...(state === 'done' && { completedOn: day }),
  };
}
