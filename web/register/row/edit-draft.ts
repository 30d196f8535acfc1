/** The form of a row's correction: texts as they are typed, and the correction they amount to. */
import type {
  Mention,
  Proposable,
  RegisterDetail,
  RegisterRow,
  RowOwner,
} from '../../../src/register/contract.ts';
import type { EditRow } from '../../../src/register/changes/contract.ts';
import type { Deadline } from '../../../src/reading/contract.ts';
import { parseTargetCell } from '../../../src/reading/values/target.ts';

export type OwnerRole = RowOwner['role'];
export const OWNER_ROLES = ['director', 'lead', 'agency', 'coordinator'] as const satisfies OwnerRole[];

export interface EditDraft {
  ordinal: string;
  section: string;
  name: string;
  unit: string;
  deliverable: string;
  targets: { year: string; text: string }[];
  deadline: Deadline | undefined;
  /** One name a line. */
  owners: Record<OwnerRole, string>;
  /** Documents or leaders' words for what no plan states. */
  basis: Record<Proposable, string>;
}

/** A field that the form is opened for. */
export type EditField = 'name' | 'unit' | 'targets' | 'deadline' | OwnerRole | `${Proposable}-basis`;

const namesOf = (row: RegisterRow, role: OwnerRole): string =>
  row.owners
    .filter((owner) => owner.role === role)
    .map((owner) => owner.text)
    .join('\n');

export function editDraft({ row }: RegisterDetail): EditDraft {
  return {
    ordinal: row.ordinal ?? '',
    section: row.section ?? '',
    name: row.name,
    unit: row.unit ?? '',
    deliverable: row.deliverable ?? '',
    targets: row.targets.map(({ year, text }) => ({ year: year === undefined ? '' : String(year), text })),
    deadline: row.deadline,
    owners: {
      director: namesOf(row, 'director'),
      lead: namesOf(row, 'lead'),
      agency: namesOf(row, 'agency'),
      coordinator: namesOf(row, 'coordinator'),
    },
    basis: { leads: row.leadBasis ?? '', deadline: row.deadlineBasis ?? '' },
  };
}

const states = {
  leads: ({ owners }: Pick<Mention, 'owners'>) => owners.some(({ role }) => role === 'lead'),
  deadline: ({ deadline }: Pick<Mention, 'deadline'>) => deadline !== undefined && deadline.kind !== 'none',
};

/** What the form says although no plan does: it needs a basis, or is marked as proposed. */
export function proposable(draft: EditDraft, { row, mentions }: RegisterDetail): Proposable[] {
  const said = {
    leads: draft.owners.lead.trim() !== '',
    deadline: draft.deadline !== undefined && draft.deadline.kind !== 'none',
  };
  return (['leads', 'deadline'] as const).filter((field) => {
    if (draft.basis[field] !== '' || row.proposed.includes(field)) return true;
    return said[field] && !mentions.some(states[field]);
  });
}

export const isYear = (text: string): boolean => text.trim() === '' || /^(19|20|21)\d\d$/.test(text.trim());

/** Whether a line of the targets says a level, or nothing at all: half a line would be dropped silently. */
export const isWhole = ({ year, text }: EditDraft['targets'][number]): boolean =>
  `${year}${text}`.trim() === '' || parseTargetCell(text) !== undefined;

const filled = <K extends string>(key: K, text: string): Partial<Record<K, string>> => {
  const value = text.replace(/\s+/g, ' ').trim();
  return value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>);
};

/** Owners as typed; a name that stood there before keeps what it was resolved to. */
function ownersOf(draft: EditDraft, before: RegisterRow): EditRow['value']['owners'] {
  return OWNER_ROLES.flatMap((role) =>
    draft.owners[role]
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .map((text) => {
        const known = before.owners.find((owner) => owner.text === text && owner.resolution !== undefined);
        return {
          role,
          text,
          ...(known?.resolution && { resolution: known.resolution }),
          ...(known?.unitId && { unitId: known.unitId }),
        };
      }),
  );
}

function targetsOf(draft: EditDraft, before: RegisterRow): EditRow['value']['targets'] {
  return draft.targets.flatMap(({ year, text }) => {
    const number = year.trim() === '' ? undefined : Number(year);
    const same = before.targets.find((target) => target.year === number && target.text === text);
    const unit = draft.unit.trim();
    const target =
      same ?? parseTargetCell(text, { ...(number !== undefined && { year: number }), ...(unit && { unit }) });
    return target ? [{ ...target, ...(number !== undefined && { year: number }) }] : [];
  });
}

/** The correction to send. */
export function correction(draft: EditDraft, { row }: RegisterDetail, reason: string): EditRow {
  return {
    version: row.version,
    reason: reason.trim(),
    value: {
      ...filled('ordinal', draft.ordinal),
      ...filled('section', draft.section),
      ...filled('deliverable', draft.deliverable),
      name: draft.name.replace(/\s+/g, ' ').trim(),
      ...(row.kind === 'indicator' && { ...filled('unit', draft.unit), targets: targetsOf(draft, row) }),
      ...(row.kind === 'task' && { deadline: draft.deadline ?? { kind: 'none' } }),
      owners: ownersOf(draft, row),
      ...(draft.basis.leads.trim() !== (row.leadBasis ?? '') && { leadBasis: draft.basis.leads.trim() }),
      ...(draft.basis.deadline.trim() !== (row.deadlineBasis ?? '') && {
        deadlineBasis: draft.basis.deadline.trim(),
      }),
    },
  };
}
