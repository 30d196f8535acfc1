/** What of a template can be mapped, what waits for it, and what a person changed. Pure. */
import type { Aside, Template } from '../../src/documents/taken-over/contract.ts';
import type { MapTemplate, OwnForm, ReportTemplate } from '../../src/documents/templates/contract.ts';
import { withTableAs } from '../../src/documents/templates/table-as.ts';

type Form = Pick<ReportTemplate, 'template' | 'ours'>;

/** Stands for the key of ours where a person says that it is not used. */
export const UNUSED = '–';

export interface HeadingPlace {
  key: string;
  /** Key of the program's heading; empty: a heading of its own, or one that waits; or `UNUSED`. */
  as: string;
  text: string;
  /** It says something of one period, so that it is no heading of its own. */
  waits: boolean;
}

export interface TablePlace {
  /** In the template as it is kept. */
  key: string;
  /** Key of the program's table; empty: it waits; or `UNUSED`. */
  as: string;
  /** The title of its annex; empty: it has none. */
  title: string;
  heads: string[];
}

export interface ColumnPlace {
  /** The table of the program that it is in. */
  table: string;
  at: number;
  name: string;
  /** Key of the program's column; empty: left blank. */
  as: string;
}

export interface Mapping {
  headings: HeadingPlace[];
  tables: TablePlace[];
  columns: ColumnPlace[];
}

/** Those that are not mapped first. */
export function mappingOf({ template, ours }: Form): Mapping {
  const own = new Map(ours.headings.map(({ key, text }) => [key, text]));
  const headings = template.order.map((key): HeadingPlace => {
    const taken = template.headings.find((heading) => heading.key === key);
    return {
      key,
      as: placeOf(key, taken?.aside, own.has(key)),
      text: taken?.text ?? own.get(key) ?? '',
      waits: taken?.aside === 'waits',
    };
  });
  const tables = template.annexes.flatMap(({ key, theirs, aside }): TablePlace[] => {
    if (!theirs) return [];
    const heads = theirs.columns.map(({ title }) => title);
    return [{ key, as: placeOf(key, aside, aside === undefined), title: theirs.title ?? '', heads }];
  });
  return { headings: openFirst(headings), tables: openFirst(tables), columns: columnsOf(template, ours) };
}

const placeOf = (key: string, aside: Aside | undefined, isOurs: boolean): string =>
  aside === 'unused' ? UNUSED : isOurs ? key : '';

const columnsOf = ({ annexes }: Pick<Template, 'annexes'>, ours: OwnForm): ColumnPlace[] =>
  openFirst(
    annexes.flatMap((table) =>
      table.columns.map(({ key, title, under }, at) => ({
        table: table.key,
        at,
        name: [under, title ?? nameOf(ours, table.key, key)].filter(Boolean).join(' › '),
        as: key ?? '',
      })),
    ),
  );

const nameOf = ({ tables }: OwnForm, table: string, column: string | undefined): string =>
  tables.find(({ key }) => key === table)?.columns.find(({ key }) => key === column)?.title ?? '';

const openFirst = <T extends { as: string }>(places: readonly T[]): T[] => [
  ...places.filter(({ as }) => as === ''),
  ...places.filter(({ as }) => as !== ''),
];

/** How many headings, tables and columns wait for a person. */
export function openPlaces(form: Form): number {
  const { headings, tables, columns } = mappingOf(form);
  return [...headings, ...tables, ...columns].filter(({ as }) => as === '').length;
}

const orderOf = (key: string, as: string) =>
  as === UNUSED ? { key, unused: true } : { key, as: as === '' ? null : as };

/** The columns as they are told once the tables are what a person says they are. */
function columnsNow({ template, ours }: Form, tables: readonly TablePlace[]): ColumnPlace[] {
  const before = mappingOf({ template, ours }).tables;
  const annexes = tableOrders(before, tables).reduce(
    (so, order) => withTableAs(so, ours, order) ?? so,
    template.annexes,
  );
  return columnsOf({ annexes }, ours);
}

const tableOrders = (before: readonly TablePlace[], now: readonly TablePlace[]) =>
  now.flatMap(({ key, as }, at) => (before[at]?.as === as ? [] : [orderOf(key, as)]));

const isSamePlace = (one: ColumnPlace) => (other: ColumnPlace) =>
  one.table === other.table && one.at === other.at && one.name === other.name;

/** A table as one of ours brings its columns along; what was chosen of other columns stays. */
export function withTable(form: Form, mapping: Mapping, key: string, as: string): Mapping {
  const tables = mapping.tables.map((table) => (table.key === key ? { ...table, as } : table));
  const columns = columnsNow(form, tables).map(
    (column) => mapping.columns.find(isSamePlace(column)) ?? column,
  );
  return { ...mapping, tables, columns };
}

/** What a person changed; undefined where that is nothing. */
export function mappingOrder(form: Form, now: Mapping): Omit<MapTemplate, 'version'> | undefined {
  const before = mappingOf(form);
  const headings = now.headings.flatMap((place, at) => {
    const was = before.headings[at];
    if (!was || (was.as === place.as && was.text === place.text)) return [];
    return [
      {
        ...(was.as === place.as ? { key: place.key } : orderOf(place.key, place.as)),
        ...(was.text !== place.text && { text: place.text }),
      },
    ];
  });
  const tables = tableOrders(before.tables, now.tables);
  const told = columnsNow(form, now.tables);
  const columns = now.columns.flatMap((column) => {
    const { table, at, as } = column;
    return told.find(isSamePlace(column))?.as === as ? [] : [{ table, at, as: as === '' ? null : as }];
  });
  if (headings.length + tables.length + columns.length === 0) return undefined;
  return {
    ...(headings.length > 0 && { headings }),
    ...(tables.length > 0 && { tables }),
    ...(columns.length > 0 && { columns }),
  };
}
