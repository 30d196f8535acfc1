/** The fictional commune while its units report: a flow as people confirm it, and a period that is open. */
import { saveFlow } from '../../src/duties/flow-store.ts';
import { openPeriod } from '../../src/duties/open-period.ts';
import { DEMO_COMMUNE } from '../../src/demo/plan-content.ts';
import { withDatabase } from '../../src/cli/command.ts';
import type { Session } from '../../src/shared/who-acts.ts';
import { UNITS_REPORT } from '../cycle.ts';
import { forgetCycle } from './before-the-cycle.ts';

const CLERK: Session = {
  userId: 'journey',
  name: 'Lê Thị Thường',
  userName: 'thuongtruc',
  communeCode: DEMO_COMMUNE.code,
  grants: [{ role: 'standing-office' }],
};

/** Opens the year that today belongs to, beside the running program. @param data its folder */
export async function openYear(data: string): Promise<void> {
  await forgetCycle(data);
  await withDatabase(data, ({ database }) =>
    database.withTenant(DEMO_COMMUNE.code, CLERK, async (tx) => {
      await saveFlow(tx, { ...UNITS_REPORT, recipients: ['Phòng Văn hóa - Xã hội'] }, 0);
      await openPeriod(tx, CLERK, String(tx.at.getFullYear()));
    }),
  );
}
