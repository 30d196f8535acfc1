/** Several tasks have one deadline. */
import type { TenantTx } from '../../db/database.ts';
import { Invalid } from '../../shared/errors.ts';
import { tooLong } from '../../shared/text-limits.ts';
import type { Session } from '../../shared/who-acts.ts';
import type { ContentsChanged, DateThings } from './contract.ts';
import { deadlineProblem } from '../things/content-problems.ts';
import type { FollowChange } from '../things/refresh-things.ts';
import { lockMany, permitMany, requireDoable } from './many-things.ts';
import { saveContents } from './save-contents.ts';

export async function dateThings(
  tx: TenantTx,
  user: Session,
  { things, deadline, basis, reason }: DateThings,
  follow: FollowChange,
): Promise<ContentsChanged> {
  permitMany(tx, user, 'deadline');
  const problem = deadlineProblem(deadline);
  const problems = [
    ...(problem ? [{ field: 'deadline', text: `Thời hạn: ${problem}.` }] : []),
    ...tooLong({ deadline }),
  ];
  if (problems.length > 0) throw new Invalid(problems);
  const states = await lockMany(tx, things);
  requireDoable('deadline', states);
  return await saveContents(
    tx,
    states,
    (content) => ({ ...content, deadline, ...(basis && { deadlineBasis: basis }) }),
    { fields: ['deadline', 'deadlineBasis'], reason },
    follow,
  );
}
