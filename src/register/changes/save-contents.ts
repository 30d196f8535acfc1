/** Several things say something else from now on, in one change, each with its own line in the log. */
import { recordAudits } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import type { ContentsChanged, FormerThing } from './contract.ts';
import { type FollowChange, saveChange } from '../things/refresh-things.ts';
import type { RowContent } from '../things/row-content.ts';
import type { ThingState } from '../things/thing-state.ts';
import { contentOf, withContent } from './edited-content.ts';

/** The fields that acts on many set. */
type ActedField = keyof FormerThing['value'];

interface Change {
  state: ThingState;
  before: RowContent;
  after: RowContent;
}

/**
 * @param states locked
 * @param edit what one of them says afterwards
 * @param fields those that it may have changed: what is answered, to be put back
 */
export async function saveContents(
  tx: TenantTx,
  states: readonly ThingState[],
  edit: (content: RowContent, state: ThingState) => RowContent,
  { fields, reason }: { fields: readonly ActedField[]; reason: string },
  follow: FollowChange,
): Promise<ContentsChanged> {
  const changes = states.flatMap((state): Change[] => {
    const before = contentOf(state);
    const after = edit(before, state);
    return fields.some((field) => isChanged(before, after, field)) ? [{ state, before, after }] : [];
  });
  const saved = changes.map(({ state, before, after }) => withContent(state, before, after));
  await saveChange(
    tx,
    saved.map((state) => ({ ...state, version: state.version + 1 })),
    follow,
  );
  const records = changes.map(({ state: { id, kind }, before, after }) => {
    return { action: 'row.edit', entity: kind, entityId: id, before, after, reason };
  });
  await recordAudits(tx, records);
  return { changed: changes.length, former: changes.map((change) => formerOf(change, fields)) };
}

const isChanged = (before: RowContent, after: RowContent, field: ActedField): boolean =>
  JSON.stringify(before[field]) !== JSON.stringify(after[field]);

function formerOf({ state, before }: Change, fields: readonly ActedField[]): FormerThing {
  const value = Object.fromEntries(fields.map((field) => [field, before[field] ?? null]));
  return { id: state.id, kind: state.kind, version: state.version + 1, value };
}
