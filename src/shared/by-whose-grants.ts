/**
 * By whose grants something is done: by the own ones where they suffice, else by those of one person who delegated them,
 * else by those of all. A command is tried in that order, so only what needs another's grant is marked with the name.
 */
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { type Delegator, ownGrants, type Session } from './who-acts.ts';

/** A person with some of the grants, and whose they are beside the own. */
export interface ActingAs {
  user: Session;
  delegatedBy?: readonly Delegator[];
}

/** The own grants first; each of those who delegated; all together, where there are several. Pure. */
export function actingAs(user: Session): ActingAs[] {
  const own = ownGrants(user);
  const delegators = [
    ...new Map(
      user.grants.flatMap(({ delegatedBy }) =>
        delegatedBy ? [[delegatedBy.userId, { userId: delegatedBy.userId, name: delegatedBy.name }]] : [],
      ),
    ).values(),
  ];
  const under = (whose: readonly Delegator[]): ActingAs => ({
    user: {
      ...user,
      grants: [
        ...own,
        ...user.grants.filter(({ delegatedBy }) =>
          whose.some(({ userId }) => userId === delegatedBy?.userId),
        ),
      ],
    },
    delegatedBy: whose,
  });
  return [
    { user: { ...user, grants: own } },
    ...delegators.map((each) => under([each])),
    ...(delegators.length > 1 ? [under(delegators)] : []),
  ];
}

/** Refused because of what the person may do, or of what it would be done to as that person sees it. */
const isRefusal = (error: unknown): boolean =>
  [Forbidden, Conflict, NotFound, Invalid].some((kind) => error instanceof kind);

/**
 * Does it by the first grants that suffice.
 * @param act changes nothing where it refuses: one transaction
 * @throws what was said to the person with most grants
 */
export async function byGrantsThatSuffice<T>(
  user: Session,
  act: (acting: ActingAs) => Promise<T>,
): Promise<T> {
  const [own, ...others] = actingAs(user);
  let last = own ?? { user };
  for (const next of others) {
    try {
      return await act(last);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      last = next;
    }
  }
  return await act(last);
}

/** For what is not one transaction: by the first grants with which the person may. */
export function actingWith(user: Session, may: (user: Session) => boolean): ActingAs {
  return actingAs(user).find((acting) => may(acting.user)) ?? { user };
}
