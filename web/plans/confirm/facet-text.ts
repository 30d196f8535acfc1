/** Names and values of what a change touches, in the words of the screen. */
import type { Texts } from '../../i18n/vi.ts';
import { type Change, facetsOf, type Rows } from './change.ts';
import { contentText } from './columns.ts';
import { rowName } from './row-name.ts';

export function facetName(facet: string, texts: Texts): string {
  const field = facet.replace('value.', '');
  const fields: Record<string, string> = {
    ...texts.reading.header,
    ...texts.reading.fields,
    ...texts.confirm.things.facets,
  };
  return fields[field] ?? field;
}

export function facetText(value: unknown, facet: string, texts: Texts): string {
  const states: Record<string, string> = texts.confirm.states;
  const { yes, no, byRule } = texts.confirm.things;
  if (facet === 'leads' || facet === 'counted') return value === null ? byRule : value === true ? yes : no;
  if (facet === 'state' && typeof value === 'string') return states[value] ?? value;
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
  const said = [...facetsOf(change)].filter(([facet]) => facet !== 'position');
  return {
    row: row ? rowName(row) : '',
    said: said.map(([facet, value]) => ({
      name: facetName(facet, texts),
      text: facetText(value, facet, texts),
    })),
  };
}
