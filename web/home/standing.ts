/** What home goes by: all that is waiting, out of what the server says of uploads, plans and the register. Pure. */
import type { ReportingStanding } from '../../src/approval/contract.ts';
import type { Plan } from '../../src/plans/confirmed/contract.ts';
import type { PlanImport } from '../../src/plans/intake/contract.ts';
import { canImportPlan, canViewImports } from '../../src/plans/permissions.ts';
import type { StartCount } from '../../src/progress/start/contract.ts';
import type { ShownStatus } from '../../src/register/contract.ts';
import type { RegisterOverview } from '../../src/register/list/contract.ts';
import { type Session, unitsOf } from '../../src/shared/who-acts.ts';

export interface Standing {
  /** Whether the person keeps the plans and the register, or looks on, or works in one unit. */
  part: 'keeps' | 'observes' | 'works';
  /** The unit whose tasks are the person's own, the first of several; undefined for those who see to all. */
  unit: string | undefined;
  /** Drafts that wait for a person, and uploads that the machine still reads; newest first. */
  drafts: readonly PlanImport[];
  reading: readonly PlanImport[];
  /** Plans that are followed. */
  plans: number;
  /** Serious findings that nobody has let stand. */
  serious: number;
  /** Tasks by status: the unit's own, or all. */
  tasks: Partial<Record<ShownStatus, number>>;
  /** Indicators that may miss their next milestone; undefined as long as it is not known. */
  atRisk: number | undefined;
  /** Of the overdue tasks of all units, those whose deadline was extended. */
  overdueExtended: number;
  /** Names of the units with overdue tasks, whoever has most first; of nobody's for who works in one. */
  overdueUnits: readonly string[];
  /** Of how many indicators and tasks somebody has said how they stand; undefined for whoever does not say it. */
  start?: StartCount | undefined;
  /** The cycle of reports; undefined for whoever has no part in it. */
  reporting?: ReportingStanding | undefined;
}

/** @param imports none for whoever may not see them; `cycle` likewise */
export function standingOf(
  user: Session,
  imports: readonly PlanImport[],
  plans: readonly Plan[],
  register: RegisterOverview,
  { atRisk, ...cycle }: Partial<Pick<Standing, 'reporting' | 'start' | 'atRisk'>> = {},
): Standing {
  const part = partOf(user);
  const unit = part === 'works' ? ownUnit(user) : undefined;
  const followed = plans.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  return {
    part,
    unit,
    ...cycle,
    drafts: imports.filter(({ status }) => status === 'draft'),
    reading: imports.filter(({ status }) => status === 'reading' || status === 'queued'),
    plans: followed.length,
    serious: followed.reduce((sum, { counts }) => sum + counts.serious, 0),
    atRisk,
    overdueExtended: unit === undefined ? register.overdueExtended : 0,
    overdueUnits: unit === undefined ? overdueUnits(register) : [],
    tasks:
      unit === undefined ? register.statuses : (register.units.find(({ id }) => id === unit)?.statuses ?? {}),
  };
}

function overdueUnits({ units }: RegisterOverview): string[] {
  const late = units.filter(({ statuses }) => statuses.overdue);
  return late
    .toSorted((a, b) => (b.statuses.overdue ?? 0) - (a.statuses.overdue ?? 0))
    .map(({ name }) => name);
}

/** The first of the units that the person works for. */
export const ownUnit = (user: Session): string | undefined => unitsOf(user)[0];

export function partOf(user: Session): Standing['part'] {
  if (canImportPlan(user, user.communeCode)) return 'keeps';
  return canViewImports(user, user.communeCode) ? 'observes' : 'works';
}
