/** The four numbers of home: only what the person at the screen can act on. Pure. */
import type { FindingSearch } from '../register/findings/finding-search.ts';
import type { RegisterSearch } from '../register/list/filters.ts';
import type { Standing } from './standing.ts';

/** What a number counts; each has its words in the catalogue. */
export type NumberName =
  | 'not-reviewed'
  | 'overdue'
  | 'near-due'
  | 'at-risk'
  | 'no-deadline'
  | 'tasks'
  | 'serious'
  | 'imports';

/** A number and the list that it opens. */
export type HomeNumber = { name: NumberName; value: number | undefined; tone?: 'warn' | 'bad' } & (
  | { to: '/imports' }
  | { to: '/register'; search: RegisterSearch }
  | { to: '/register/findings'; search: FindingSearch }
);

/** Who works in a unit sees its tasks; who keeps the plans sees what waits to be confirmed while there is any. */
export function fourNumbers({ part, unit, drafts, serious, tasks, atRisk }: Standing): HomeNumber[] {
  const own: RegisterSearch = { kind: 'task', ...(unit !== undefined && { unit }) };
  const byStatus = (status: 'overdue' | 'near-due' | 'no-deadline' | 'not-reviewed') =>
    ({ name: status, value: tasks[status] ?? 0, to: '/register', search: { ...own, status } }) as const;
  const all = Object.values(tasks).reduce((sum, count) => sum + count, 0);
  const findings = { name: 'serious', value: serious, to: '/register/findings', tone: 'bad' } as const;
  const waiting = { name: 'imports', value: drafts.length, to: '/imports', tone: 'warn' } as const;
  // What nobody has looked at yet is overdue for nobody; once it is looked at, the number goes.
  const undated = byStatus(tasks['not-reviewed'] ? 'not-reviewed' : 'no-deadline');
  const risk: HomeNumber = {
    name: 'at-risk',
    value: atRisk,
    to: '/register',
    search: { kind: 'indicator', standing: 'at-risk' },
    tone: 'bad',
  };
  const last: HomeNumber[] =
    part === 'works'
      ? [undated, { name: 'tasks', value: all, to: '/register', search: own }]
      : [
          { ...findings, search: { severity: 'serious' } },
          part === 'keeps' && drafts.length > 0 ? waiting : atRisk === 0 ? undated : risk,
        ];
  return [{ ...byStatus('overdue'), tone: 'bad' }, { ...byStatus('near-due'), tone: 'warn' }, ...last];
}
