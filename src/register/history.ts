/** The history of a row in words: what was confirmed, and every correction since. Pure. */
import type { Target } from '../reading/contract.ts';
import type { HistoryEntry, RowOwner } from './contract.ts';
import { COLUMN_LABELS, showDeadline, showOwners, showTargets } from './labels.ts';
import { RowContent } from './row-content.ts';

type Change = HistoryEntry['changes'][number];
type Shown = Record<string, { label: string; text: string }>;

/** Fields as they are compared and shown; what is not stated is empty. */
function shown(content: Partial<RowContent>): Shown {
  const owners = (role: RowOwner['role']) => showOwners(content.owners ?? [], role);
  const { ordinal, section, name, unit, deliverable } = content;
  return {
    ordinal: { label: COLUMN_LABELS.ordinal, text: ordinal ?? '' },
    section: { label: COLUMN_LABELS.section, text: section ?? '' },
    name: { label: COLUMN_LABELS.name, text: name ?? '' },
    unit: { label: COLUMN_LABELS.unit, text: unit ?? '' },
    targets: { label: COLUMN_LABELS.targets, text: showTargets(content.targets ?? []) },
    director: { label: COLUMN_LABELS.director, text: owners('director') },
    leads: { label: COLUMN_LABELS.leads, text: owners('lead') },
    agencies: { label: COLUMN_LABELS.agencies, text: owners('agency') },
    coordinators: { label: COLUMN_LABELS.coordinators, text: owners('coordinator') },
    deliverable: { label: COLUMN_LABELS.deliverable, text: deliverable ?? '' },
    deadline: { label: COLUMN_LABELS.deadline, text: showDeadline(content.deadline) },
  };
}

export function contentChanges(before: Partial<RowContent>, after: Partial<RowContent>): Change[] {
  const [old, now] = [shown(before), shown(after)];
  return Object.entries(now).flatMap(([field, { label, text }]) => {
    const former = old[field]?.text ?? '';
    if (former === text) return [];
    return [{ field, label, ...(former && { before: former }), ...(text && { after: text }) }];
  });
}

interface Read {
  [field: string]: unknown;
  targets?: Target[];
  director?: string;
  leads?: string[];
  agencies?: string[];
  coordinators?: string[];
}

/** What the reader made of a row, in the shape of the register. */
export function contentOfReading(read: Read): Partial<RowContent> {
  const owners = (role: RowOwner['role'], texts: string[] = []) => texts.map((text) => ({ role, text }));
  const parsed = RowContent.partial().safeParse({
    ...read,
    owners: [
      ...owners('director', read.director ? [read.director] : []),
      ...owners('lead', read.leads),
      ...owners('agency', read.agencies),
      ...owners('coordinator', read.coordinators),
    ],
  });
  return parsed.success ? parsed.data : {};
}

const ACTIONS: Record<string, string> = {
  'row.edit': 'Sửa',
  'row.retire': 'Ngừng theo dõi',
  'row.restore': 'Theo dõi lại',
  'thing.join': 'Gộp làm một',
  'thing.split': 'Tách ra',
  'thing.lead': 'Chọn nơi nêu chính',
  'thing.count': 'Tính là chỉ tiêu, nhiệm vụ hay không',
};

export interface LoggedChange {
  at: Date;
  actorName: string;
  action: string;
  reason: string | null;
  before: unknown;
  after: unknown;
}

export function historyEntry(logged: LoggedChange): HistoryEntry {
  const content = (value: unknown) => RowContent.partial().safeParse(value ?? {}).data ?? {};
  return {
    at: logged.at.toISOString(),
    actor: logged.actorName,
    action: ACTIONS[logged.action] ?? logged.action,
    ...(logged.reason !== null && { reason: logged.reason }),
    changes:
      logged.action === 'row.edit' ? contentChanges(content(logged.before), content(logged.after)) : [],
  };
}
