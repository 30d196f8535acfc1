/** What the check finds now, compared with what it found before: what is new, what stands on, what is gone. Pure. */
import type { Finding } from '../../reading/contract.ts';

/** As the check finds it; `mentions` are the passages that the register has. */
export interface FoundFinding extends Omit<Finding, 'rows'> {
  key: string;
  mentions: readonly string[];
}

export interface StoredFinding extends FoundFinding {
  id: string;
  waived: boolean;
  waivedReason?: string;
  settledBy?: string;
  /** Its cause was taken away before. */
  gone: boolean;
}

export type Waiver = Pick<StoredFinding, 'waived' | 'waivedReason' | 'settledBy'>;

export interface Compared {
  added: readonly (FoundFinding & Waiver)[];
  /** Stored ones that stand again, or whose words or passages are others now. */
  changed: readonly (FoundFinding & { id: string })[];
  /** Ids of those whose cause is gone now. */
  gone: readonly string[];
}

const told = ({ severity, where, detail, mentions }: FoundFinding) =>
  JSON.stringify([severity, where, detail, mentions]);
const shares = (one: FoundFinding, other: FoundFinding) =>
  other.mentions.some((id) => one.mentions.includes(id));
/** What is left of one about several passages, some of which were settled. */
const isPart = (one: FoundFinding, whole: FoundFinding) =>
  one.mentions.length > 0 && one.mentions.every((id) => whole.mentions.includes(id));

/**
 * A waiver stays with its key. It passes on to what is left of a finding about several passages; and when the rule of
 * the check changed, to a finding of the same kind about one of its passages.
 */
export function compareFindings(
  stored: readonly StoredFinding[],
  found: readonly FoundFinding[],
  ruleChanged: boolean,
): Compared {
  const known = new Map(stored.map((each) => [each.key, each]));
  const keys = new Set(found.map(({ key }) => key));
  const left = stored.filter(({ key, gone }) => !gone && !keys.has(key));
  const follows = ruleChanged ? shares : isPart;
  const waiverOf = (one: FoundFinding): Waiver => {
    const from = left.find((old) => old.waived && old.kind === one.kind && follows(one, old));
    if (!from) return { waived: false };
    const { waived, waivedReason, settledBy } = from;
    return { waived, ...(waivedReason && { waivedReason }), ...(settledBy && { settledBy }) };
  };
  return {
    added: found.filter(({ key }) => !known.has(key)).map((each) => ({ ...each, ...waiverOf(each) })),
    changed: found.flatMap((each) => {
      const old = known.get(each.key);
      return old && (old.gone || told(old) !== told(each)) ? [{ ...each, id: old.id }] : [];
    }),
    gone: left.map(({ id }) => id),
  };
}
