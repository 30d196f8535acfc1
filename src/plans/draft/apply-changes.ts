/**
 * One atomic set of changes to a draft. Every change names the version it was made on; when any row has moved
 * on since, nothing is applied and the rows as they now stand go back to the person. Pure.
 */
import { tooLong } from '../../shared/text-limits.ts';
import { type DraftChange, DraftRow } from './contract.ts';

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

function setRow(row: DraftRow, change: Extract<DraftChange, { op: 'set' }>, editor: Editor): Next {
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
    thing: change.thing,
    version: 1,
    state: 'accepted',
    value: completeValue(change.kind, change.rowId, change.value),
    editedBy: editor.name,
    editedAt: editor.at,
  });
}

function changeRow(row: DraftRow | undefined, change: DraftChange, editor: Editor): Next | 'stale' {
  if (change.op === 'add') return row ? 'stale' : withinLimits(addRow(change, editor), undefined);
  return row?.version === change.version ? withinLimits(setRow(row, change, editor), row) : 'stale';
}

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
  if (errors.length > 0) return { outcome: 'invalid', errors };
  return { outcome: 'applied', rows: [...touched].flatMap((id) => rows.get(id) ?? []) };
}
