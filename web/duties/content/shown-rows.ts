/** Which rows of the matrix are shown, under which heads. Pure. */
import type { ContentRow } from '../../../src/duties/content/contract.ts';
import { isFound, readQuery } from '../../../src/shared/search-text.ts';

/** Stands for a unit among the choices of "answered by". */
export const NOBODY = 'nobody';

export interface ContentFilters {
  words: string;
  kind?: string | undefined;
  /** The id of a unit, or `NOBODY`. */
  by?: string | undefined;
}

/** Nobody answers, or somebody who may no longer sign in. */
export const isUnanswered = ({ provider, updater }: ContentRow): boolean =>
  provider.gap !== undefined || updater?.locked === true;

const isBy = (row: ContentRow, by: string): boolean =>
  by === NOBODY ? isUnanswered(row) : askedUnits(row).some(({ unitId }) => unitId === by);

/** The unit that answers, or each of several. */
const askedUnits = ({ provider: { unitId, name, units } }: ContentRow): { unitId: string; name: string }[] =>
  units ?? (unitId === undefined ? [] : [{ unitId, name: name ?? '' }]);

export function shownRows(rows: readonly ContentRow[], { words, kind, by }: ContentFilters): ContentRow[] {
  const sought = readQuery(words);
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (by === undefined || isBy(row, by)) &&
      isFound(
        sought,
        row.name,
        row.section,
        row.provider.name,
        ...row.leads.map(({ text }) => text),
        ...askedUnits(row).map(({ name }) => name),
      ),
  );
}

export interface Section {
  /** Apart for indicators and tasks, whose sections may have one name. */
  key: string;
  name: string | undefined;
  rows: ContentRow[];
}

/** Rows under the sections of their plan, in the order in which these come first. */
export function sectionsOf(rows: readonly ContentRow[]): Section[] {
  const sections = new Map<string, Section>();
  for (const row of rows) {
    const key = `${row.kind} ${row.section ?? ''}`;
    const section = sections.get(key) ?? { key, name: row.section, rows: [] };
    section.rows.push(row);
    sections.set(key, section);
  }
  return [...sections.values()];
}

/** Units that answer for anything, each once, by name. */
export function answering(rows: readonly ContentRow[]): { value: string; label: string; count: number }[] {
  const units = new Map<string, { value: string; label: string; count: number }>();
  for (const { unitId, name } of rows.flatMap(askedUnits)) {
    const unit = units.get(unitId);
    if (unit) unit.count += 1;
    else units.set(unitId, { value: unitId, label: name, count: 1 });
  }
  return [...units.values()].toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
}
