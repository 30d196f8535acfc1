/**
 * One atomic set of changes to a draft. Every change names the version it was made on; when any row has moved
 * on since, nothing is applied and the rows as they now stand go back to the person. Pure.
 */
import { tooLong } from '../../shared/text-limits.ts';
import { type DraftChange, DraftRow } from './contract.ts';
import { isStatement, thingKey } from './draft-things.ts';

export interface Editor {
  name: string;
  /** ISO time of the change. */
  at: string;
}

export type ChangesResult =
  | { outcome: 'applied'; rows: DraftRow[] }
  /** Rows that changed meanwhile, as they stand now, and ids that the draft does not have. */
  | { outcome: 'conflict'; rows: DraftRow[]; missing: string[] }
  | { outcome: 'invalid'; errors: { text: string; field: string }[] };

/** What a row typed by a person has until someone fills it in. */
const BLANK_ROW = {
  source: 'appendix',
  name: '',
  quote: '',
  location: {},
  leads: [],
  coordinators: [],
  confidence: 1,
};
const BLANK = {
  header: { legalBasis: [], recipients: [] },
  indicator: { ...BLANK_ROW, targets: [], agencies: [] },
  task: { ...BLANK_ROW, deadline: { kind: 'none' } },
  reporting: { quote: '', location: {} },
} satisfies Record<DraftRow['kind'], object>;

type Next = { row: DraftRow } | { error: string };

function parseRow(candidate: object): Next {
  const parsed = DraftRow.safeParse(candidate);
  if (parsed.success) return { row: parsed.data };
  const fields = parsed.error.issues.map((issue) => issue.path.slice(1).join('.')).filter(Boolean);
  return { error: `Dữ liệu của dòng chưa đúng${fields.length > 0 ? ` ở: ${fields.join(', ')}` : ''}.` };
}

function completeValue(kind: DraftRow['kind'], id: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null ? { ...BLANK[kind], ...value, id } : value;
}

/** What was too long before may stay while something else is corrected; confirming asks for it. */
function withinLimits(next: Next, before: DraftRow | undefined): Next {
  if ('error' in next) return next;
  const old = new Map<string, unknown>(Object.entries(before?.value ?? {}));
  const now = new Map<string, unknown>(Object.entries(next.row.value));
  const problems = tooLong(next.row.value).filter(
    ({ field }) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)),
  );
  return problems.length === 0 ? next : { error: problems.map(({ text }) => text).join(' ') };
}

type SetChange = Extract<DraftChange, { op: 'set' }>;

function setRow(row: DraftRow, change: SetChange, editor: Editor): Next {
  return parseRow({
    ...row,
    value: change.value === undefined ? row.value : completeValue(row.kind, row.id, change.value),
    state: change.state ?? row.state,
    position: change.position ?? row.position,
    thing: change.thing ?? row.thing,
    leads: change.leads === undefined ? row.leads : (change.leads ?? undefined),
    counted: change.counted === undefined ? row.counted : (change.counted ?? undefined),
    version: row.version + 1,
    editedBy: editor.name,
    editedAt: editor.at,
  });
}

function addRow(change: Extract<DraftChange, { op: 'add' }>, editor: Editor): Next {
  return parseRow({
    id: change.rowId,
    kind: change.kind,
    position: change.position,
    thing: change.kind === 'reporting' ? undefined : (change.thing ?? change.rowId),
    version: 1,
    state: 'accepted',
    value: completeValue(change.kind, change.rowId, change.value),
    editedBy: editor.name,
    editedAt: editor.at,
  });
}

function changeRow(row: DraftRow | undefined, change: DraftChange, editor: Editor): Next | 'stale' {
  if (change.op === 'add') return row ? 'stale' : withinLimits(addRow(change, editor), undefined);
  if (row?.version !== change.version) return 'stale';
  const problem = (row.confirmed && confirmedProblem(change)) || placeProblem(row, change);
  return problem ? { error: problem } : withinLimits(setRow(row, change, editor), row);
}

/** What is in the register is corrected there; which row names a thing may be chosen again when it gets further ones. */
function confirmedProblem(change: SetChange): string | undefined {
  const { op: _, rowId: __, version: ___, leads: ____, ...rest } = change;
  return Object.values(rest).some((field) => field !== undefined)
    ? 'Nội dung này đã ở trong sổ theo dõi; vui lòng sửa, gộp, tách hoặc ngừng theo dõi ở đó.'
    : undefined;
}

function placeProblem(row: DraftRow, { thing, leads, counted }: SetChange): string | undefined {
  const aboutThings = thing !== undefined || leads !== undefined || counted !== undefined;
  return aboutThings && !isStatement(row)
    ? 'Chỉ gộp, tách, chọn nơi nêu chính, tính hay không tính được với chỉ tiêu và nhiệm vụ.'
    : undefined;
}

/** The ids of rows whose change concerns which thing they state, or which row names it. */
function regrouped(changes: readonly DraftChange[]): Set<string> {
  const concerned = changes.filter((each) =>
    each.op === 'add' ? each.kind !== 'reporting' : each.thing !== undefined || each.leads === true,
  );
  return new Set(concerned.map(({ rowId }) => rowId));
}

interface Regrouping {
  /** Removed rows that once led their thing and do not any more, because another one does. */
  gaveWay: DraftRow[];
  errors: { text: string; field: string }[];
}

/** Whether the things that rows now stand in are of one kind, each with at most one row chosen to lead it. */
function regroup(rows: readonly DraftRow[], ids: ReadonlySet<string>): Regrouping {
  const result: Regrouping = { gaveWay: [], errors: [] };
  const things = Map.groupBy(rows.filter(isStatement), thingKey);
  for (const members of things.values()) {
    const [moved] = members.filter(({ id }) => ids.has(id));
    if (!moved) continue;
    if (members.some(({ kind }) => kind !== moved.kind))
      result.errors.push({
        text: 'Chỉ tiêu và nhiệm vụ không thể là một. Vui lòng chọn nội dung cùng loại.',
        field: moved.id,
      });
    const leading = members.filter(({ leads }) => leads);
    const kept = leading.filter(({ state }) => state !== 'removed');
    if (kept.length > 1)
      result.errors.push({
        text: 'Mỗi chỉ tiêu, nhiệm vụ chỉ có một nơi nêu chính. Vui lòng bỏ chọn nơi nêu chính cũ trong cùng lần sửa.',
        field: moved.id,
      });
    const [first] = kept.length > 0 ? kept : leading;
    result.gaveWay.push(...leading.filter((row) => row !== first && row.state === 'removed'));
  }
  return result;
}

/**
 * @param current the rows that the changes name, and all others of the things that these stand in or come to
 */
export function applyChanges(
  current: readonly DraftRow[],
  changes: readonly DraftChange[],
  editor: Editor,
): ChangesResult {
  const rows = new Map(current.map((row) => [row.id, row]));
  const touched = new Set<string>();
  const stale = new Set<string>();
  const errors: { text: string; field: string }[] = [];

  for (const change of changes) {
    const next = changeRow(rows.get(change.rowId), change, editor);
    if (next === 'stale') stale.add(change.rowId);
    else if ('error' in next) errors.push({ text: next.error, field: change.rowId });
    else {
      rows.set(change.rowId, next.row);
      touched.add(change.rowId);
    }
  }

  if (stale.size > 0) {
    const now = current.filter((row) => stale.has(row.id));
    return {
      outcome: 'conflict',
      rows: now,
      missing: [...stale].filter((id) => !now.some((r) => r.id === id)),
    };
  }
  const regrouping = regroup([...rows.values()], regrouped(changes));
  errors.push(...regrouping.errors);
  if (errors.length > 0) return { outcome: 'invalid', errors };
  for (const { leads: _, ...row } of regrouping.gaveWay) {
    const version = touched.has(row.id) ? row.version : row.version + 1;
    rows.set(row.id, { ...row, version, editedBy: editor.name, editedAt: editor.at });
    touched.add(row.id);
  }
  return { outcome: 'applied', rows: [...touched].flatMap((id) => rows.get(id) ?? []) };
}
