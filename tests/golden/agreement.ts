/** How far a reading agrees with its script: share of rows found, of rows that are real, of fields that are right. */
import type { Deadline, PlanReading, Target } from '../../src/reading/contract.ts';
import { foldText } from '../../src/shared/likeness.ts';
import type { PlanScript } from './random-plan.ts';
import { confidenceOf, invented, type Judged } from './truth.ts';

export interface Agreement {
  wantedRows: number;
  gotRows: number;
  pairedRows: number;
  fields: number;
  rightFields: number;
  wrong: string[];
  values: Judged[];
}

export const nothingCompared = (): Agreement => ({
  wantedRows: 0,
  gotRows: 0,
  pairedRows: 0,
  fields: 0,
  rightFields: 0,
  wrong: [],
  values: [],
});

/** Adds up the agreements of several plans; what was wrong is marked with the plan it was wrong in. */
export function addTo(total: Agreement, one: Agreement, mark: string): void {
  total.wantedRows += one.wantedRows;
  total.gotRows += one.gotRows;
  total.pairedRows += one.pairedRows;
  total.fields += one.fields;
  total.rightFields += one.rightFields;
  total.wrong.push(...one.wrong.map((text) => mark + text));
  total.values.push(...one.values.map((value) => ({ ...value, said: mark + value.said })));
}

export const sharesOf = (total: Agreement): { recall: number; precision: number; fields: number } => ({
  recall: total.pairedRows / total.wantedRows,
  precision: total.pairedRows / total.gotRows,
  fields: total.rightFields / total.fields,
});

const plain = (text: string | undefined) => foldText(text ?? '').replace(/[\s.,;:]+$/, '');
const targetKeys = (targets: readonly Target[]) =>
  targets
    .map((t) => [t.year, t.comparator, t.value ?? plain(t.text), t.valueMax].join('/'))
    .sort()
    .join(' ');
const ownerKeys = (owners: readonly string[]) => owners.map(plain).sort().join(' | ');
const deadlineKey = (deadline: Deadline) => [deadline.kind, deadline.due, deadline.recurrence].join('/');

interface Comparable {
  name: string;
  fields: Record<string, string>;
}
type Given = Comparable & { confidence: number; doubts?: readonly string[] | undefined };

function compare(agreement: Agreement, wanted: Comparable[], got: Given[]): void {
  const left = new Map<string, Given[]>();
  for (const row of got) left.set(plain(row.name), [...(left.get(plain(row.name)) ?? []), row]);
  agreement.wantedRows += wanted.length;
  agreement.gotRows += got.length;
  for (const row of wanted) {
    const match = left.get(plain(row.name))?.shift();
    if (!match) {
      agreement.wrong.push(`missed: ${row.name}`);
      continue;
    }
    agreement.pairedRows++;
    for (const [field, value] of Object.entries(row.fields)) {
      agreement.fields++;
      const right = match.fields[field] === value;
      const said = `${field} of “${row.name}”: want ${value}; got ${match.fields[field]}`;
      if (right) agreement.rightFields++;
      else agreement.wrong.push(said);
      if (value !== '' || !right)
        agreement.values.push({ field, confidence: confidenceOf(match, field), right, said });
    }
  }
  for (const row of [...left.values()].flat()) {
    agreement.wrong.push(`extra: ${row.name}`);
    agreement.values.push(invented(row));
  }
}

export function agreementWith(script: PlanScript, reading: PlanReading): Agreement {
  const agreement = nothingCompared();
  const indicator = (row: {
    name: string;
    unit?: string;
    targets: Target[];
    owners: string[];
    section?: string;
  }): Comparable => ({
    name: row.name,
    fields: {
      targets: targetKeys(row.targets),
      owners: ownerKeys(row.owners),
      unit: plain(row.unit),
      section: plain(row.section),
    },
  });
  const task = (row: {
    name: string;
    leads: string[];
    coordinators: string[];
    deliverable?: string;
    deadline: Deadline;
    section?: string;
  }): Comparable => ({
    name: row.name,
    fields: {
      leads: ownerKeys(row.leads),
      coordinators: ownerKeys(row.coordinators),
      deliverable: plain(row.deliverable),
      deadline: deadlineKey(row.deadline),
      section: plain(row.section),
    },
  });
  const inAppendix = <T extends { source: string }>(rows: T[]) =>
    rows.filter((row) => row.source === 'appendix');
  compare(
    agreement,
    script.indicators.map((row) => indicator({ ...row, owners: [row.lead] })),
    inAppendix(reading.indicators).map((row) => ({
      ...row,
      ...indicator({ ...row, owners: [...row.leads, ...row.agencies] }),
    })),
  );
  compare(
    agreement,
    script.tasks.map(task),
    inAppendix(reading.tasks).map((row) => ({ ...row, ...task(row) })),
  );
  return agreement;
}
