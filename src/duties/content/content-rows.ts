/** The matrix of what is asked of whom: each row with its cells of today. Pure. */
import { askedSince } from '../asked-indicator.ts';
import { askedIn } from '../asked.ts';
import type { AskedPeriod } from '../asked-thing.ts';
import { providerOf } from '../provider.ts';
import { runningPeriod } from '../running-periods.ts';
import {
  CONTENT_CYCLES,
  type ContentCell,
  type ContentCycle,
  type ContentProvider,
  type ContentRow,
} from './contract.ts';
import type { Content, ContentThing } from './load-things.ts';

type Running = readonly { cycle: ContentCycle; period: AskedPeriod }[];

function cellsOf(thing: ContentThing, running: Running): ContentCell[] {
  const { overrides, milestones } = thing;
  return running.map(({ cycle, period }) => {
    const { asked, why } = askedIn(thing, cycle, period, { overrides, milestones });
    const chosen = overrides[cycle];
    return { cycle, asked, why, ...(chosen !== undefined && { chosen }) };
  });
}

/** Who is asked about the row today, by the name that people say. */
export function providerOfThing(
  thing: ContentThing,
  { units }: Pick<Content, 'units'>,
  today: string,
): ContentProvider {
  const provider = providerOf(thing, thing.definition, units, today);
  if (provider.kind === 'none') return { kind: 'none', gap: provider.reason };
  const named = (unitId: string) => {
    const unit = units.find(({ id }) => id === unitId);
    return unit && (unit.shortName ?? unit.name);
  };
  if (provider.kind === 'several')
    return {
      kind: 'several',
      units: provider.unitIds.map((unitId) => ({ unitId, name: named(unitId) ?? '' })),
    };
  if (provider.enteredBy === 'office') {
    const name = thing.definition?.provider.text;
    return { kind: provider.kind, ...(name && { name }) };
  }
  const { kind, unitId } = provider;
  const name = named(unitId);
  return { kind, unitId, ...(name !== undefined && { name }) };
}

/** Only while the row still waits for its first stage. */
function waitsUntil(thing: ContentThing, today: string): number | undefined {
  if (thing.kind !== 'indicator') return undefined;
  const since = askedSince(thing.targets, thing.milestones);
  return since !== undefined && since > Number(today.slice(0, 4)) ? since : undefined;
}

export function contentRows(content: Content, today: string): ContentRow[] {
  const running = CONTENT_CYCLES.map((cycle) => ({ cycle, period: runningPeriod(cycle, today) }));
  return content.things.map((thing) => {
    const since = waitsUntil(thing, today);
    const provider = providerOfThing(thing, content, today);
    // The holder of the post answers for the lead; where another source is asked, its own people do.
    const updater = thing.updater?.post && provider.kind !== 'lead' ? undefined : thing.updater;
    return {
      id: thing.id,
      kind: thing.kind,
      name: thing.name,
      leads: thing.owners.filter(({ role }) => role === 'lead'),
      definitionVersion: thing.definitionVersion,
      provider,
      cells: cellsOf(thing, running),
      ...(thing.section !== undefined && { section: thing.section }),
      ...(thing.unit !== undefined && { unit: thing.unit }),
      ...(thing.definition && { definition: thing.definition }),
      ...(updater && { updater }),
      ...(since !== undefined && { since }),
    };
  });
}
