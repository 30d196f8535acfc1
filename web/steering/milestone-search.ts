/** What the table of milestones shows, as it stands in the address. Pure. */
import type { GlanceQuery } from '../../src/register/list/contract.ts';
import { readGlance } from './glance.ts';

export type MilestoneSearch = GlanceQuery & {
  /** Only indicators that warn early. */
  shown?: 'early';
};

export const readMilestones = (search: Record<string, unknown>): MilestoneSearch => ({
  ...readGlance(search),
  ...(search.shown === 'early' && { shown: 'early' }),
});
