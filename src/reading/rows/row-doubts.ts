/** How sure a row of a table is, and which of its fields are in doubt. */
import { headerKey, headerRole, type Role } from './column-words.ts';
import type { Column } from './column.ts';
import { conforms, MAY_BE_TIME } from './cell-fits.ts';
import { apartTime } from './owner-times.ts';
import type { TableLine } from './table-lines.ts';
import type { RowBase, RowContext } from './row-context.ts';
import { splitOwnerRoles, splitOwners } from '../values/owners.ts';
import { readDeadlineText } from '../values/deadline.ts';

/** Below this a recognised cell is shown as doubtful. */
const SURE = 0.8;
/** Confidence of a row with a value that its grammar or its column leaves in doubt. */
export const UNSURE_VALUE = 0.75;

const FIELDS = {
  name: 'name',
  target: 'targets',
  lead: 'leads',
  director: 'director',
  agency: 'agencies',
  coordinator: 'coordinators',
  deliverable: 'deliverable',
  deadline: 'deadline',
  start: 'deadline',
  unit: 'unit',
  ordinal: 'ordinal',
} as const satisfies Partial<Record<Role, string>>;
type Field = (typeof FIELDS)[keyof typeof FIELDS];

const fieldOf = (role: Role): Field | undefined =>
  Object.hasOwn(FIELDS, role) ? FIELDS[role as keyof typeof FIELDS] : undefined;

/** Fields that rows of a kind do not have. */
const NOT_OF: Readonly<Record<'indicator' | 'task', readonly Field[]>> = {
  indicator: ['deadline'],
  task: ['targets', 'unit', 'agencies'],
};

/** Names the fields of a row that are in doubt, and lowers its confidence below that of a sure one. */
export function withDoubts(
  base: RowBase,
  line: TableLine,
  context: RowContext,
  kind: 'indicator' | 'task',
): RowBase {
  const { recognised, lowest } = recognisedDoubts(line, context.columns);
  const unsure = new Set<Field>([...cellDoubts(line, context), ...rowDoubts(line, context)]);
  // The time of an indicator only gives the year of its figures.
  if (kind === 'indicator' && unsure.has('deadline') && needsTime(context)) unsure.add('targets');
  for (const field of NOT_OF[kind]) unsure.delete(field);
  const confidence = Math.min(base.confidence, lowest, unsure.size > 0 ? UNSURE_VALUE : 1);
  const doubts = [...new Set([...recognised, ...unsure])];
  return { ...base, confidence, ...(doubts.length > 0 && { doubts }) };
}

const needsTime = ({ columns, year }: RowContext): boolean =>
  year === undefined && columns.some((column) => column.role === 'target' && column.year === undefined);

/** What was recognised with doubt, or could not be read. */
function recognisedDoubts(line: TableLine, columns: Column[]): { recognised: Set<Field>; lowest: number } {
  const recognised = new Set<Field>();
  let lowest = 1;
  for (const { role, index } of columns) {
    const sure = line.confidence[index];
    const field = fieldOf(role);
    if (sure === undefined || !field) continue;
    if (sure < SURE) recognised.add(field);
    lowest = Math.min(lowest, sure);
  }
  return { recognised, lowest };
}

/** Cells that are not what their column holds, or whose column is not certain. */
function cellDoubts(line: TableLine, context: RowContext): Field[] {
  const { columns } = context;
  const unit = textOf(
    line,
    columns.find(({ role }) => role === 'unit'),
  );
  return columns.flatMap((column) => {
    const field = fieldOf(column.role);
    const text = line.cells[column.index] ?? '';
    if (!field || text.trim() === '') return [];
    const options = { unit: unitOf(column) ?? unit, planYear: context.planYear };
    return column.unsure || !conforms(column.role, text, options) ? [field] : [];
  });
}

const textOf = (line: TableLine, column: Column | undefined): string | undefined => {
  const text = column ? (line.cells[column.index] ?? '').replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
};

/** "Tỷ lệ (%)" above a column gives the unit of its cells. */
const unitOf = ({ own, header }: Column): string | undefined => (/%/.test(own ?? header) ? '%' : undefined);

function rowDoubts(line: TableLine, context: RowContext): Field[] {
  const { columns } = context;
  const doubted: Field[] = [];
  if (context.doubtful || line.unsure || !isName(line.name)) doubted.push('name');
  if (columns.some(({ marks }) => marks === true)) doubted.push('deadline');
  if (columns.some(({ marksOwner }) => marksOwner === true)) doubted.push('leads', 'coordinators');
  if (context.inherited && !isConfirmed(line, columns)) doubted.push('name');
  if (isShort(line, context.width)) doubted.push(...columns.flatMap(({ role }) => detailOf(role) ?? []));
  if (saysTwice(line, columns, 'deadline')) doubted.push('deadline');
  if (saysTwice(line, columns, 'unit')) doubted.push('unit');
  if (saysTwice(line, columns, 'lead')) doubted.push('leads');
  if (!statesTime(line, columns) && hasTimeElsewhere(line, columns)) doubted.push('deadline');
  if (hasRivals(line, columns)) doubted.push('targets');
  if (columns.some((column) => mixesOwners(line, column))) doubted.push('leads', 'coordinators');
  return doubted;
}

/** A name has some letters, and is neither a time nor the heading of a column. */
function isName(name: string): boolean {
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 4) return false;
  if (name.split(' ').length <= 3 && headerRole(name) !== undefined && HEADING.test(headerKey(name)))
    return false;
  if (name.length > LONGEST_TIME || !/\d/.test(name)) return true;
  const { deadline, sure } = readDeadlineText(name);
  return !(sure && deadline.due !== undefined);
}

const LONGEST_TIME = 80;
const HEADING =
  /^(?:s?tt|so tt|ghi chu|noi dung|nhiem vu|chi tieu|muc tieu|cong viec|don vi(?: tinh)?|dvt|co quan|chu tri|phoi hop|thoi (?:gian|han)|san pham|ket qua|tien do|kinh phi)$/;

/** The header of another table holds for a row whose owner or time stands where it says. */
function isConfirmed(line: TableLine, columns: Column[]): boolean {
  return columns.some(({ role, index }) => {
    const text = line.cells[index] ?? '';
    if (text === '') return false;
    return (
      (role === 'lead' || role === 'deadline' || role === 'coordinator') &&
      conforms(role, text, { strict: true })
    );
  });
}

const detailOf = (role: Role): Field | undefined =>
  role === 'ordinal' || role === 'name' ? undefined : fieldOf(role);

/** A row with other cells than the rest: which one is missing, or one too many, cannot be told. */
const isShort = ({ rows }: TableLine, width: number): boolean => rows.some(({ laid }) => laid !== width);

function saysTwice(line: TableLine, columns: Column[], wanted: Role): boolean {
  const texts = columns.filter(({ role }) => role === wanted).map((column) => textOf(line, column));
  return new Set(texts.filter((text) => text !== undefined)).size > 1;
}

const statesTime = (line: TableLine, columns: Column[]): boolean =>
  columns.some(
    (column) =>
      (column.role === 'deadline' && textOf(line, column) !== undefined) ||
      apartTime(line.cells[column.index] ?? '').time !== undefined,
  );

/** "Ban hành quy chế (Tháng 4/2026)", "Phòng Kinh tế; Quý II/2026": a time where none is looked for. */
function hasTimeElsewhere(line: TableLine, columns: Column[]): boolean {
  const beside = columns
    .filter(({ role }) => role !== 'name' && role !== 'ordinal' && role !== 'target' && role !== 'year')
    .flatMap(({ index }) => (line.cells[index] ?? '').split(/[;\n]/));
  const behind = /\(([^()]{3,60})\)[.;]?$/u.exec(line.name)?.[1];
  return [...beside, behind ?? ''].some(isDay);
}

function isDay(text: string): boolean {
  if (text.length > LONGEST_TIME || !MAY_BE_TIME.test(text)) return false;
  const { deadline, sure } = readDeadlineText(text.replace(/^[^:]{1,40}:/, ''));
  return sure && (deadline.due !== undefined || deadline.kind === 'ongoing' || deadline.kind === 'recurring');
}

/** Two figures under the same words: nothing tells which is the target. */
function hasRivals(line: TableLine, columns: Column[]): boolean {
  const labels = columns
    .filter((column) => column.role === 'target' && textOf(line, column) !== undefined)
    .map(({ header }) => headerKey(header));
  return new Set(labels).size < labels.length;
}

/** "Chủ trì, phối hợp" above several owners, none of which says what it does. */
function mixesOwners(line: TableLine, { role, header, index }: Column): boolean {
  if (role !== 'lead' || !/chủ trì/iu.test(header) || !/phối hợp/iu.test(header)) return false;
  const text = line.cells[index] ?? '';
  return (
    splitOwnerRoles(text) === undefined && (splitOwners(text).length > 1 || /\p{L}\s*\/\s*\p{L}/u.test(text))
  );
}
