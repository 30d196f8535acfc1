import { Link } from '@tanstack/react-router';
import type { Duty } from '../../src/duties/contract.ts';
import { canViewAnswers } from '../../src/progress/permissions.ts';
import { unitsOf } from '../../src/shared/who-acts.ts';
import { useMe } from '../api/me.ts';

interface DutyLinkProps {
  duty: Duty;
  /** What is read; the name of the unit where nothing else is. */
  children?: string;
}

/**
 * The duty, by its unit, leading to where something can be done: the own form, or the period; nowhere before it is open, or where
 * its answers are not to be seen.
 */
export function DutyLink({ duty, children }: DutyLinkProps) {
  const { user } = useMe();
  const { id, unitId, periodId, state, direction } = duty;
  const name = children ?? duty.unitName;
  if (state === 'ahead' || direction !== 'in') return <>{name}</>;
  if (unitsOf(user).includes(unitId)) {
    return (
      <Link to="/reporting/duties/$id" params={{ id }}>
        {name}
      </Link>
    );
  }
  if (!canViewAnswers(user, user.communeCode, unitId)) return <>{name}</>;
  return (
    <Link to="/reporting/$periodId" params={{ periodId }} search={{ duty: id }}>
      {name}
    </Link>
  );
}
