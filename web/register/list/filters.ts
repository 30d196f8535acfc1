/** The filters of the register as they stand in the address, so that a list can be kept, sent and gone back to. */
import type { Grouping, RegisterQuery, TaskCell, ThingClass } from '../../../src/register/contract.ts';
import type { Origin } from '../../../src/register/document/contract.ts';
import {
  CELL_LABELS,
  CLASS_LABELS,
  MARK_LABELS,
  OBSTACLE_LABELS,
  ORIGIN_LABELS,
} from '../../../src/register/labels.ts';
import type { MilestoneMark } from '../../../src/register/received/contract.ts';
import { cutText } from '../../../src/shared/cut-text.ts';
import type { Filters } from '../../api/register.ts';

/** What stands in the address: the filters, and how the list is looked at. */
export type RegisterSearch = Filters & { view?: 'book' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const INTERVAL = /^(?:19|20|21)\d{2}-\d{2}-\d{2}\/(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === value);

/** A link made by a screen may say a figure where the address has a text. */
const text = (value: unknown): string | undefined => {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return written.trim() === '' ? undefined : written;
};
const uuid = (value: unknown): string | undefined =>
  typeof value === 'string' && UUID.test(value) ? value : undefined;
const interval = (value: unknown): string | undefined =>
  typeof value === 'string' && INTERVAL.test(value) ? value : undefined;
const year = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 1900 && number < 2300 ? number : undefined;
};

export const CLASSES = Object.keys(CLASS_LABELS) as ThingClass[];
export const STATUSES = [
  'overdue',
  'due-waiting',
  'near-due',
  'in-time',
  'ongoing',
  'waiting-for-condition',
  'no-deadline',
  'not-reviewed',
  'done-on-time',
  'done-late',
  'done',
  'paused',
  'cancelled',
  'transferred',
  'retired',
] as const satisfies RegisterQuery['status'][];
export const MARKS = Object.keys(MARK_LABELS) as MilestoneMark[];
export const CELLS = Object.keys(CELL_LABELS) as TaskCell[];
export const OBSTACLES = Object.keys(OBSTACLE_LABELS) as (keyof typeof OBSTACLE_LABELS)[];
export const ORIGINS = Object.keys(ORIGIN_LABELS) as Origin[];
export const SORTS = ['plan', 'name', 'due', 'relevance'] as const satisfies RegisterQuery['sort'][];

/** As in the contract, without loading it. */
export const GROUPS = ['plan', 'section', 'unit', 'status'] as const satisfies Grouping[];

/** Filters out of an address that anybody may have typed; what cannot be meant is left out. */
export function readFilters(search: Record<string, unknown>): RegisterSearch {
  const read: RegisterSearch = {
    q: cutText(text(search.q) ?? '', 200) || undefined,
    kind: oneOf(search.kind, CLASSES),
    plan: uuid(search.plan),
    section: text(search.section),
    unit: uuid(search.unit),
    person: text(search.person),
    year: year(search.year),
    status: oneOf(search.status, STATUSES),
    cell: oneOf(search.cell, CELLS),
    due: interval(search.due),
    standing: oneOf(search.standing, MARKS),
    warning: oneOf(search.warning, ['early']),
    obstacle: oneOf(search.obstacle, OBSTACLES),
    finding: text(search.finding),
    source: oneOf(search.source, ['appendix', 'body']),
    documentKind: oneOf(search.documentKind, ORIGINS),
    extension: oneOf(search.extension, ['granted', 'asked']),
    basis: oneOf(search.basis, ['extended']),
    retired: oneOf(search.retired, ['show', 'only']),
    sort: oneOf(search.sort, SORTS),
    group: oneOf(search.group, GROUPS),
    view: oneOf(search.view, ['book']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The filters that the server is asked with. The tracking book has the order and the sections of the plan. */
export function filtersOf({ view, ...filters }: RegisterSearch): Filters {
  if (view !== 'book') return filters;
  const { group: _, ...ungrouped } = filters;
  return { ...ungrouped, sort: 'plan' };
}

/** Besides the class, which is chosen above the list. */
export const FACETS = [
  'plan',
  'section',
  'unit',
  'person',
  'year',
  'status',
  'cell',
  'due',
  'standing',
  'warning',
  'obstacle',
  'finding',
  'documentKind',
  'source',
  'extension',
  'basis',
  'retired',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Names of the filters that are set, in the order of the bar. */
export function activeFacets(search: RegisterSearch): FacetName[] {
  return FACETS.filter((name) => search[name] !== undefined);
}
