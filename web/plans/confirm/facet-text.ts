/** Names and values of what a change touches, in the words of the screen. */
import type { Texts } from '../../i18n/vi.ts';
import { cellParts, isNameCell } from './cells.ts';
import { type Change, facetsOf, type Rows } from './change.ts';
import { contentText } from './columns.ts';
import { rowName } from './row-name.ts';

/** What a facet is called: the field, for a milestone with its year. */
export function facetName(facet: string, texts: Texts): string {
  const { field, part } = cellParts(facet.replace('value.', ''));
  if (field === 'targets' && part !== undefined)
    return part === '' ? texts.reading.noYear : texts.confirm.draft.milestone(part);
  // "leads" beside the value is about the leading mention, within it about owners.
  const fields: Record<string, string> = facet.startsWith('value.')
    ? { ...texts.reading.header, ...texts.reading.fields }
    : { ...texts.reading.fields, ...texts.confirm.things.facets };
  return fields[field] ?? field;
}

/** What a facet says, in words; of a name in a list whether it stands there. */
export function facetText(value: unknown, facet: string, texts: Texts): string {
  const states: Record<string, string> = texts.confirm.states;
  const { yes, no, byRule } = texts.confirm.things;
  if (facet === 'leads' || facet === 'counted') return value === null ? byRule : value === true ? yes : no;
  if (facet === 'state' && typeof value === 'string') return states[value] ?? value;
  const cell = facet.replace('value.', '');
  if (isNameCell(cell)) {
    const { named, unnamed } = texts.confirm.draft;
    return (value === undefined ? unnamed : named)(cellParts(cell).part ?? '');
  }
  return contentText(value) || texts.confirm.empty;
}

export interface SaidChange {
  row: string;
  /** What was typed or chosen, thing by thing. */
  said: { name: string; text: string }[];
}

/** What a person did to one row. @param rows to name it by; it need not be among them */
export function saidBy(change: Change, rows: Rows, texts: Texts): SaidChange {
  if (change.op === 'add') {
    const { name, rule } = change.value as { name?: string; rule?: string };
    return {
      row: texts.confirm.addRow[change.kind],
      said: [{ name: facetName('name', texts), text: name ?? rule ?? '' }],
    };
  }
  const row = rows.get(change.rowId);
  const facets = [...facetsOf(change)].filter(([facet]) => facet !== 'position');
  const byName = Map.groupBy(facets, ([facet]) => facetName(facet, texts));
  const said = [...byName].map(([name, its]) => ({
    name,
    text: its.map(([facet, value]) => facetText(value, facet, texts)).join('; '),
  }));
  return { row: row ? rowName(row) : '', said };
}
