/** What of a template can be mapped, what waits for it, and what a person changed. Pure. */
import type { MapTemplate, OwnForm, ReportTemplate } from '../../src/documents/templates/contract.ts';

type Form = Pick<ReportTemplate, 'template' | 'ours'>;

export interface HeadingPlace {
  key: string;
  /** Key of the program's heading; empty: a heading of its own. */
  as: string;
  text: string;
}

export interface ColumnPlace {
  table: string;
  at: number;
  name: string;
  /** Key of the program's column; empty: left blank. */
  as: string;
}

export interface Mapping {
  headings: HeadingPlace[];
  columns: ColumnPlace[];
}

/** Those that are not mapped first. */
export function mappingOf({ template, ours }: Form): Mapping {
  const own = new Map(ours.headings.map(({ key, text }) => [key, text]));
  const headings = template.order.map((key) => ({
    key,
    as: own.has(key) ? key : '',
    text: template.headings.find((heading) => heading.key === key)?.text ?? own.get(key) ?? '',
  }));
  const columns = template.annexes.flatMap((table) =>
    table.columns.map(({ key, title, under }, at) => ({
      table: table.key,
      at,
      name: [under, title ?? nameOf(ours, table.key, key)].filter(Boolean).join(' › '),
      as: key ?? '',
    })),
  );
  return { headings: openFirst(headings), columns: openFirst(columns) };
}

const nameOf = ({ tables }: OwnForm, table: string, column: string | undefined): string =>
  tables.find(({ key }) => key === table)?.columns.find(({ key }) => key === column)?.title ?? '';

const openFirst = <T extends { as: string }>(places: readonly T[]): T[] => [
  ...places.filter(({ as }) => as === ''),
  ...places.filter(({ as }) => as !== ''),
];

/** How many headings and columns wait for a person. */
export function openPlaces(form: Form): number {
  const { headings, columns } = mappingOf(form);
  return [...headings, ...columns].filter(({ as }) => as === '').length;
}

/** What a person changed; undefined where that is nothing. */
export function mappingOrder(before: Mapping, now: Mapping): Omit<MapTemplate, 'version'> | undefined {
  const headings = now.headings.flatMap((place, at) => {
    const was = before.headings[at];
    if (!was || (was.as === place.as && was.text === place.text)) return [];
    return [
      {
        key: place.key,
        ...(was.as !== place.as && { as: place.as === '' ? null : place.as }),
        ...(was.text !== place.text && { text: place.text }),
      },
    ];
  });
  const columns = now.columns.flatMap(({ table, at, as }, index) =>
    before.columns[index]?.as === as ? [] : [{ table, at, as: as === '' ? null : as }],
  );
  if (headings.length + columns.length === 0) return undefined;
  return { ...(headings.length > 0 && { headings }), ...(columns.length > 0 && { columns }) };
}
