import { Link } from '@tanstack/react-router';
import type { Duty } from '../../src/duties/contract.ts';
import { canViewAnswers } from '../../src/progress/permissions.ts';
import { unitsOf } from '../../src/shared/who-acts.ts';
import { useMe } from '../api/me.ts';

/**
 * The unit, leading to where something can be done: the own form, or the period; nowhere before it is open, or where
 * its answers are not to be seen.
 */
export function DutyLink({ duty }: { duty: Duty }) {
  const { user } = useMe();
  const { id, unitId, unitName, periodId, state, direction } = duty;
  if (state === 'ahead' || direction !== 'in') return <>{unitName}</>;
  if (unitsOf(user).includes(unitId)) {
    return (
      <Link to="/reporting/duties/$id" params={{ id }}>
        {unitName}
      </Link>
    );
  }
  if (!canViewAnswers(user, user.communeCode, unitId)) return <>{unitName}</>;
  return (
    <Link to="/reporting/$periodId" params={{ periodId }} search={{ duty: id }}>
      {unitName}
    </Link>
  );
}
