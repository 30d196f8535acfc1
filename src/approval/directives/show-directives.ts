/** Directives as screens show them: by the rows as which task and subject are followed now. */
import type { TenantTx } from '../../db/database.ts';
import { answeredPeriodName } from '../../progress/answers/answered-period.ts';
import type { RegisterRow } from '../../register/contract.ts';
import { thingsNow } from '../../register/things/joined-things.ts';
import { loadRows } from '../../register/things/load-rows.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { delegatorNames } from '../../shared/delegators.ts';
import { stated } from '../../shared/stated.ts';
import type { AboutRow, Directive } from './contract.ts';
import type { DirectiveRow } from './directive-store.ts';

/** Rows by the ids under which they were kept. */
export type RowsNow = ReadonlyMap<string, RegisterRow>;

/** The tasks of directives, and what they are about. */
export async function loadRowsNow(tx: TenantTx, directives: readonly DirectiveRow[]): Promise<RowsNow> {
  const ids = directives.flatMap(({ task_id, thing_id }) =>
    thing_id === null ? [task_id] : [task_id, thing_id],
  );
  const now = await thingsNow(tx, ids);
  const rows = await loadRows(tx, [...new Set(now.values())], todayInVietnam(tx.at));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...now].flatMap(([id, root]) => {
      const row = byId.get(root);
      return row ? [[id, row] as const] : [];
    }),
  );
}

const periodOf = ({ period_id, period_name }: DirectiveRow): string | undefined =>
  period_id === null ? undefined : answeredPeriodName(period_id, period_name);

/** What it is about; undefined where it was given to a unit. */
export function aboutOf(directive: DirectiveRow, rows: RowsNow): AboutRow | undefined {
  const row = directive.thing_id === null ? undefined : rows.get(directive.thing_id);
  return (
    row && { id: row.id, kind: row.kind, name: row.name, ...stated({ periodName: periodOf(directive) }) }
  );
}

/** Nothing where it was taken back. */
export function directiveOf(directive: DirectiveRow, rows: RowsNow): Directive[] {
  const task = rows.get(directive.task_id);
  if (!task || task.retired || task.withdrawn) return [];
  const leads = task.owners.filter(({ role }) => role === 'lead');
  return [
    {
      taskId: task.id,
      name: task.name,
      speaker: directive.speaker,
      givenBy: directive.given_by_name,
      givenAt: directive.given_at.toISOString(),
      units: leads.map(({ unitName, text }) => unitName ?? text),
      state: task.state ?? 'not-started',
      ...stated({
        delegatedBy: delegatorNames(directive.delegated_by),
        due: task.extendedDue ?? task.deadline?.due,
        status: task.status,
        periodName: periodOf(directive),
        latest: task.latest,
      }),
    },
  ];
}
