/** What a confirmed draft becomes in the register. Pure: ids come from `newId`. */
import type { NewRow } from '../../register/row-content.ts';
import type { RowOwner } from '../../register/contract.ts';
import type { NewLink } from '../../register/save-rows.ts';
import type { DraftFinding, DraftOwner, DraftRow } from '../draft/contract.ts';
import { readingOfDraft } from '../draft/draft-rows.ts';
import { Finding, type PlanReading, type ReportingReading } from '../../reading/contract.ts';

export interface NewFinding extends Omit<DraftFinding, 'key'> {
  id: string;
}

export interface ConfirmedContent {
  reading: PlanReading;
  rows: NewRow[];
  links: NewLink[];
  /** `rows` of a finding are ids of the register; rows that it has not (the letterhead) are left out. */
  findings: NewFinding[];
  reporting: (ReportingReading & { id: string })[];
}

export interface ConfirmedDraft {
  rows: readonly DraftRow[];
  owners: readonly DraftOwner[];
  findings: readonly DraftFinding[];
}

type Statement = PlanReading['indicators'][number] | PlanReading['tasks'][number];

function rowOwners(value: Statement, owners: ReadonlyMap<string, DraftOwner>): Omit<RowOwner, 'unitName'>[] {
  const named = (role: RowOwner['role'], texts: readonly string[]) =>
    texts
      .filter((text) => text.trim())
      .map((text) => {
        const { resolution, unitId } = owners.get(text) ?? {};
        return { role, text, ...(resolution && { resolution }), ...(unitId && { unitId }) };
      });
  return [
    ...named('director', value.director ? [value.director] : []),
    ...named('lead', value.leads),
    ...named('agency', 'agencies' in value ? value.agencies : []),
    ...named('coordinator', value.coordinators),
  ];
}

function linksOf(values: readonly Statement[], idOf: ReadonlyMap<string, string>): NewLink[] {
  const link = (a: string, b: string, reason: NewLink['reason']): NewLink[] => {
    const [rowId, otherId] = [idOf.get(a), idOf.get(b)];
    return rowId && otherId && rowId !== otherId ? [{ rowId, otherId, reason }] : [];
  };
  const same = values.flatMap(({ id, sameAs = [] }) => sameAs.flatMap((other) => link(id, other, 'same-as')));
  const seriesOf = (value: Statement) => ('series' in value ? value.series : undefined);
  const series = Map.groupBy(values.filter(seriesOf), seriesOf);
  const within = [...series.values()].flatMap((members) =>
    members.flatMap((a, index) => members.slice(index + 1).flatMap((b) => link(a.id, b.id, 'series'))),
  );
  const distinct = new Map(
    [...same, ...within].map((each) => [[each.reason, ...[each.rowId, each.otherId].sort()].join(), each]),
  );
  return [...distinct.values()];
}

export function confirmedContent(draft: ConfirmedDraft, newId: () => string): ConfirmedContent {
  const reading = readingOfDraft(draft.rows);
  const values: Statement[] = [...reading.indicators, ...reading.tasks];
  const idOf = new Map(values.map((value) => [value.id, newId()]));
  const owners = new Map(draft.owners.map((owner) => [owner.text, owner]));
  const readOf = new Map(draft.rows.map((row) => [row.id, row.read]));
  const findings = draft.findings.map((finding) => ({
    ...Finding.parse(finding),
    waived: finding.waived,
    ...(finding.waivedReason && { waivedReason: finding.waivedReason }),
    id: newId(),
    rows: finding.rows.flatMap((row) => idOf.get(row) ?? []),
  }));

  const rows = values.map((value, index) => {
    const id = idOf.get(value.id) ?? newId();
    const { ordinal, section, deliverable } = value;
    const read = readOf.get(value.id);
    return {
      id,
      kind: 'deadline' in value ? ('task' as const) : ('indicator' as const),
      source: value.source,
      position: index + 1,
      draftId: value.id,
      name: value.name.trim(),
      targets: 'targets' in value ? value.targets : [],
      owners: rowOwners(value, owners),
      quote: value.quote,
      location: value.location,
      findingKinds: findings
        .filter((each) => !each.waived && each.rows.includes(id))
        .map((each) => each.kind),
      ...(ordinal && { ordinal }),
      ...(section && { section }),
      ...(deliverable && { deliverable }),
      ...('unit' in value && value.unit && { unit: value.unit }),
      ...('deadline' in value && { deadline: value.deadline }),
      ...(read && { read }),
    };
  });
  return {
    reading: {
      ...reading,
      findings: draft.findings.map((finding) => Finding.parse(finding)),
    },
    rows,
    links: linksOf(values, idOf),
    findings,
    reporting: reading.reporting.map((each) => ({ ...each, id: newId() })),
  };
}
