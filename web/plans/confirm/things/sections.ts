/** Things by the section of the plan in which their leading row stands. Pure. */
import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';

export interface ThingSection {
  /** As the plan writes it; "" for what stands in none. */
  title: string;
  things: DraftThing[];
}

/** In the order in which the sections begin. */
export function sectionsOf(things: readonly DraftThing[]): ThingSection[] {
  const groups = Map.groupBy(things, ({ rows: [lead] }) => lead.value.section ?? '');
  return [...groups].map(([title, own]) => ({ title, things: own }));
}
