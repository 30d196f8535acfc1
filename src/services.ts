/** Everything the program is made of, wired by hand. Use cases receive from here what they need. */
import { recordTakenBack } from './approval/directives/record-taken-back.ts';
import { requireSettled } from './approval/succession/require-settled.ts';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { beginDueHeads } from './accounts/desk/begin-due-heads.ts';
import type { DeskPart } from './accounts/desk/desk-part.ts';
import { loadSecret } from './accounts/secret.ts';
import type { Config } from './config.ts';
import type { Database, TenantTx } from './db/database.ts';
import { createDiskSpace, type DiskSpace } from './disk-space.ts';
import type { Logger } from './logger.ts';
import { createDaily, type Daily } from './db/daily.ts';
import type { OnDefined } from './duties/content/set-definitions.ts';
import { standingsOf } from './evaluation/indicators/get-standings.ts';
import { obstaclesOf } from './progress/obstacles-of.ts';
import type { WorkedOut } from './register/list/worked-out.ts';
import { noteDifferences } from './central-system/note-differences.ts';
import { waitingSteps } from './approval/waiting-steps.ts';
import { updatedRows } from './duties/content/updated-rows.ts';
import { lastDuesOf } from './duties/last-dues.ts';
import { generateDuties } from './duties/generate-duties.ts';
import { carryOutDue } from './reorganisation/carry-out-due.ts';
import { endFormerGrants } from './reorganisation/former-grants.ts';
import { createRebuilding, type Rebuilding } from './db/rebuild.ts';
import { listCommunesInUse } from './organisation/store.ts';
import { carryOver } from './progress/carry-over.ts';
import { recountOpenPeriods, recountWholes } from './progress/wholes/recount-wholes.ts';
import { typedDrafts } from './progress/typed-drafts.ts';
import { createPlanServices, type PlanServices } from './plans/plan-services.ts';
import { rebuildFindings, recheckPlans } from './plans/confirmed/recheck-plan.ts';
import { rebuildCounts } from './plans/draft/rebuild-counts.ts';
import { rebuildPlanSearch } from './plans/confirmed/rebuild-search.ts';
import { rebuildThings, type FollowChange } from './register/things/refresh-things.ts';
import { rebuildThingSearch } from './register/things/rebuild-search.ts';

/** What the program stands on; made at the start, or by tests. */
export interface Ground {
  config: Config;
  logger: Logger;
  database: Database;
  /** The present time; rules receive it as an argument. */
  clock: () => Date;
}

export interface Services extends Ground {
  accounts: Accounts;
  disk: DiskSpace;
  plans: PlanServices;
  rebuilding: Rebuilding;
  /** Work that every new day brings. */
  daily: Daily;
  /** What is not clear about plans, and what units owe, made anew after a change of the register. */
  followChange: FollowChange;
  /** The duties ahead, made anew after plans or units changed. */
  renewDuties: (tx: TenantTx) => Promise<unknown>;
  /** What is on a person's desk beside grants and posts. */
  desk: readonly DeskPart[];
  /** What lists of the register show and are filtered by that others work out. */
  workedOut: WorkedOut;
  /** Whether everything of a plan that another goes on from is decided. */
  mayEndPlan: typeof requireSettled;
  /** The row that a directive was about tells that it was taken back. */
  onTaskTakenBack: typeof recordTakenBack;
  onPeriodOpened: typeof carryOver;
  /** Figures of open periods, counted anew after it changed how they are made of the parts of units. */
  onDefined: OnDefined;
}

const DESK: readonly DeskPart[] = [updatedRows, typedDrafts, waitingSteps];

export function createServices(ground: Ground): Services {
  const secret = loadSecret(ground.config.dataDir, ground.config.secret);
  const disk = createDiskSpace(ground.config.dataDir, ground.logger);
  const followChange: FollowChange = async (tx, planIds) => {
    await recheckPlans(tx, planIds);
    await generateDuties(tx);
  };
  return {
    ...ground,
    disk,
    followChange,
    renewDuties: generateDuties,
    desk: DESK,
    workedOut: { standingsOf, obstaclesOf },
    mayEndPlan: requireSettled,
    onTaskTakenBack: recordTakenBack,
    onPeriodOpened: carryOver,
    onDefined: recountWholes,
    accounts: createAccounts({ ...ground, secret, lastDues: lastDuesOf(ground.database) }),
    plans: createPlanServices({ ...ground, disk }),
    daily: createDaily({
      ...ground,
      communes: () => listCommunesInUse(ground.database.db),
      works: [
        (tx) => carryOutDue(tx, followChange),
        (tx) => beginDueHeads(tx, DESK),
        generateDuties,
        recountOpenPeriods,
        endFormerGrants,
        noteDifferences,
      ],
    }),
    rebuilding: createRebuilding({
      ...ground,
      communes: () => listCommunesInUse(ground.database.db),
      rebuilds: [rebuildPlanSearch, rebuildThings, rebuildFindings, rebuildCounts, rebuildThingSearch],
    }),
  };
}
