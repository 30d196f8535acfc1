/** What the program shows held against the model: states, leads, deadlines, counts; nothing double, nothing lost. */
import assert from 'node:assert/strict';
import type { RegisterPage } from '../../src/register/contract.ts';
import { answer } from '../cycle.ts';
import type { Play } from './play.ts';

export async function holdAgainstModel(play: Play): Promise<void> {
  const { clerk, model } = play.world;
  const page = (query: string) =>
    answer<RegisterPage>(clerk.request(`/api/register?kind=task&limit=200${query}`));
  const { rows } = await page('');
  const shown = rows.map((row) => ({
    id: row.id,
    state: row.state,
    completedOn: row.completedOn,
    lead: row.owners.filter(({ role }) => role === 'lead').map(({ unitId }) => unitId),
    due: row.deadline?.due,
    extendedDue: row.extendedDue,
    extensions: row.extensions,
    asked: row.extensionAsked,
    metOn: row.conditionMetOn,
  }));
  const expected = [...model.tasks.values()].map((task) => ({
    id: task.id,
    state: task.state,
    completedOn: task.completedOn,
    lead: [task.lead],
    due: task.due,
    extendedDue: model.extendedDue(task),
    extensions: task.extensions.filter(({ state }) => state === 'granted').length,
    asked: model.waiting(task) !== undefined,
    metOn: task.metOn,
  }));
  const inOrder = <T extends { id: string }>(all: T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  assert.deepEqual(inOrder(shown), inOrder(expected));
  for (const extended of [false, true]) {
    const late = await page(`&status=overdue${extended ? '&basis=extended' : ''}`);
    // Past its day while the report that covers it may still come.
    const waiting = await page(`&status=due-waiting${extended ? '&basis=extended' : ''}`);
    const overdue = [...late.rows, ...waiting.rows];
    const counted = [...model.tasks.values()].filter((task) => model.isOverdue(task, play.today, extended));
    assert.deepEqual(overdue.map(({ id }) => id).toSorted(), counted.map(({ id }) => id).toSorted());
    assert.equal(late.total + waiting.total, counted.length);
  }
  const asked = (await play.openForms()).flatMap(({ items }) => items.map(({ thingId }) => thingId));
  assert.deepEqual(new Set(asked).size, asked.length);
}
