/** Everything in a commune that hangs on its units, as it stands. */
import type { FlowRow } from '../duties/handed-on.ts';
import type { Ground } from '../duties/planned-duties.ts';
import type { Definition, Flow } from '../duties/contract.ts';
import type { VersionedSettings } from '../duties/settings.ts';
import type { Unit } from '../organisation/contract.ts';
import type { Post } from '../accounts/posts/post-store.ts';
import type { RowKind, RowOwner } from '../register/contract.ts';
import type { Grant } from '../shared/who-acts.ts';

/** A row of the register, also one that is followed no longer. */
export interface FactRow {
  id: string;
  kind: RowKind;
  name: string;
  /** As they are kept: a post has no unit of its own. */
  owners: readonly RowOwner[];
}

export interface FactPerson {
  userId: string;
  name: string;
  grants: readonly Grant[];
  posts: readonly Post[];
}

export interface WaitingFact {
  id: string;
  thingId: string;
  unitId: string;
}

export interface Facts {
  today: string;
  units: readonly Unit[];
  rows: readonly FactRow[];
  /** The unit that a post belongs to: "Trưởng phòng VHXH". */
  unitOfPost: (text: string) => string | undefined;
  /** Units that are asked about a task one by one. */
  asked: ReadonlyMap<string, readonly string[]>;
  /** Of indicators, as they hold; version 0 is a proposal. */
  definitions: ReadonlyMap<string, { definition: Definition; version: number }>;
  flows: readonly Flow[];
  settings: VersionedSettings;
  people: readonly FactPerson[];
  extensions: readonly WaitingFact[];
  /** Units that other planned events name. */
  namedElsewhere: ReadonlySet<string>;
  /** What duties follow from; undefined in a commune that has no standing office. */
  ground: Ground | undefined;
  /** Rows of open periods, with the flow that each is asked by. */
  open: readonly FlowRow[];
  /** "period unit" of units whose report takes no further row. */
  full: ReadonlySet<string>;
  /** Ids of periods that were opened. */
  opened: ReadonlySet<string>;
}
