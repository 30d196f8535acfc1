/** Sets how indicators are measured and who provides their figures, one or many; each is a new version. */
import { recordAudits } from '../../audit/record-audit.ts';
import { generateDuties } from '../generate-duties.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, Invalid } from '../../shared/errors.ts';
import type { Session } from '../../shared/who-acts.ts';
import { Definition } from '../contract.ts';
import { canSetContent } from '../permissions.ts';
import type { DefinitionChange, FormerDefinitions } from './contract.ts';
import { proposeOverUnits } from '../definitions/over-units.ts';
import { definitionProblems } from './definition-problems.ts';
import { type ContentThing, loadContent } from './load-things.ts';
import { insertDefinitions, type NextDefinition } from '../definitions/definition-store.ts';
import { lockThings } from './lock-things.ts';

/** @returns those that changed as they were before, to be sent back */
export async function setDefinitions(
  tx: TenantTx,
  user: Session,
  changes: readonly DefinitionChange[],
  onDefined: OnDefined = async () => {},
): Promise<FormerDefinitions> {
  if (!canSetContent(user, tx.communeCode))
    throw new Forbidden('Bạn không có quyền đặt cách tính và đơn vị cung cấp.');
  const ids = changes.map(({ thingId }) => thingId);
  await lockThings(tx, ids, 'indicator');
  const { things, units } = await loadContent(tx);
  const states = new Map(things.map((thing) => [thing.id, thing]));
  requireFresh(changes, states);
  const after = changes.flatMap(({ thingId, value }) => {
    const before = states.get(thingId)?.definition;
    const { name = '', unit } = states.get(thingId) ?? {};
    return before ? { thingId, before, definition: changed({ name, unit }, before, value) } : [];
  });
  const problems = after.flatMap(({ definition }) => definitionProblems(definition, units));
  if (problems.length > 0) throw new Invalid(problems);
  const answer = await save(
    tx,
    after.map((each) => ({ ...each, version: states.get(each.thingId)?.definitionVersion ?? 0 })),
  );
  await onDefined(
    tx,
    after.filter(({ before, definition }) => makesAnew(before, definition)).map(({ thingId }) => thingId),
  );
  return answer;
}

/** What else follows from how these indicators are made of the parts of units; in the same transaction. */
export type OnDefined = (tx: TenantTx, thingIds: readonly string[]) => Promise<void>;

const makesAnew = (before: Definition, after: Definition): boolean =>
  JSON.stringify([before.provider, before.overUnits]) !== JSON.stringify([after.provider, after.overUnits]);

/** A whole definition replaces the one before; a provider alone leaves the rest of it. */
function changed(
  named: { name: string; unit: string | undefined },
  before: Definition,
  value: DefinitionChange['value'],
): Definition {
  const { overUnits, ...definition } = Definition.parse(
    'valueKind' in value ? value : { ...before, ...value },
  );
  const { kind, unitIds } = definition.provider;
  if (kind !== 'units') return definition;
  return {
    ...definition,
    provider: { kind, unitIds: [...new Set(unitIds)].toSorted() },
    overUnits: overUnits ?? proposeOverUnits({ ...named, valueKind: definition.valueKind }),
  };
}

/** @throws Conflict that says so when one was set by somebody else since it was shown */
function requireFresh(changes: readonly DefinitionChange[], states: ReadonlyMap<string, ContentThing>): void {
  const stale = changes.flatMap(({ thingId, version }) => {
    const state = states.get(thingId);
    return state && state.definitionVersion === version ? [] : `“${state?.name ?? thingId}”`;
  });
  if (stale.length === 0) return;
  throw new Conflict(`Vừa được người khác đặt lại: ${stale.slice(0, 5).join(', ')}. Chưa thay đổi gì.`, [
    'Tải lại trang, xem lại các chỉ tiêu này rồi làm lại.',
  ]);
}

interface Saved extends NextDefinition {
  before: Definition;
}

async function save(tx: TenantTx, all: readonly Saved[]): Promise<FormerDefinitions> {
  const saved = all.filter(
    ({ version, before, definition }) =>
      version === 0 || JSON.stringify(Definition.parse(before)) !== JSON.stringify(definition),
  );
  await insertDefinitions(tx, saved);
  await recordAudits(
    tx,
    saved.map(({ thingId, version, before, definition }) => ({
      action: 'definition.set',
      entity: 'definition',
      entityId: thingId,
      ...(version > 0 && { before }),
      after: definition,
    })),
  );
  const former = saved.map(({ thingId, version, before }) => ({
    thingId,
    version: version + 1,
    value: before,
  }));
  await generateDuties(tx);
  return { changed: saved.length, former };
}
