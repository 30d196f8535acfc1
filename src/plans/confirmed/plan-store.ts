/** All SQL about confirmed plans: versions, findings, reporting cycles. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import { containsAll } from '../../db/word-search.ts';
import type { Plan as PlanRow, ReportingCycle } from '../../db/generated/tables.ts';
import { CHECK_RULE } from '../../reading/checks/check-plan.ts';
import { Finding, PlanHeader, type PlanReading } from '../../reading/contract.ts';
import type { DocumentKind } from '../../register/document/contract.ts';
import { thingClassSql } from '../../register/list/conditions.ts';
import { storedJson } from '../../shared/json.ts';
import { readQuery, SEARCH_RULE, searchable } from '../../shared/search-text.ts';
import { type Plan, type PlanDetail, type PlanVersion, ReportingPassage } from './contract.ts';
import { StoredFile } from '../intake/contract.ts';
import type { ConfirmedContent } from './confirmed-content.ts';
import { planName } from '../draft/plan-name.ts';

export interface NewPlan extends Pick<Plan, 'id' | 'header' | 'files'> {
  /** Absent where people typed what the document gives. */
  importId?: string;
}

/** What a plan is found by. */
export function searchColumns({ title, number, issuer, commune }: PlanHeader) {
  const { exact, plain } = searchable(title, number, issuer, commune);
  return { search_exact: exact, search_plain: plain, search_rule: SEARCH_RULE };
}

/** A document that is of no other kind is a plan. */
export const kindOfDocument = ({ documentKind }: PlanHeader): DocumentKind => documentKind ?? 'plan';

const confirmedNow = (tx: TenantTx) => ({
  confirmed_at: tx.at,
  confirmed_by: tx.actor.userId,
  confirmed_by_name: tx.actor.name,
});

export async function insertPlan(tx: TenantTx, plan: NewPlan, reading: PlanReading): Promise<void> {
  const { header } = plan;
  await tx.db
    .insertInto('plan')
    .values({
      commune_code: tx.communeCode,
      id: plan.id,
      import_id: plan.importId ?? null,
      kind: kindOfDocument(header),
      version: 1,
      header: storedJson(header),
      title: planName(header) ?? '',
      ...searchColumns(header),
      files: storedJson(plan.files),
      checked: CHECK_RULE,
      ...confirmedNow(tx),
    })
    .execute();
  await insertVersion(tx, plan, 1, reading);
}

/** The plan as of its next version; when it was confirmed first stays. */
export async function updatePlan(
  tx: TenantTx,
  plan: NewPlan,
  version: number,
  reading: PlanReading,
): Promise<void> {
  const { header } = plan;
  await tx.db
    .updateTable('plan')
    .set({
      import_id: plan.importId ?? null,
      kind: kindOfDocument(header),
      version,
      header: storedJson(header),
      title: planName(header) ?? '',
      ...searchColumns(header),
      files: storedJson(plan.files),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', plan.id)
    .execute();
  await insertVersion(tx, plan, version, reading);
}

async function insertVersion(
  tx: TenantTx,
  { id, importId }: NewPlan,
  version: number,
  reading: PlanReading,
): Promise<void> {
  await tx.db
    .insertInto('plan_version')
    .values({
      commune_code: tx.communeCode,
      plan_id: id,
      version,
      import_id: importId ?? null,
      content: storedJson(reading),
      ...confirmedNow(tx),
    })
    .execute();
}

/** Behind those that the plan has. */
export async function insertReporting(
  tx: TenantTx,
  planId: string,
  reporting: ConfirmedContent['reporting'],
): Promise<void> {
  const before = (await loadReporting(tx, planId)).length;
  if (reporting.length > 0)
    await tx.db
      .insertInto('reporting_cycle')
      .values(
        reporting.map((each, at) => ({
          commune_code: tx.communeCode,
          id: each.id,
          plan_id: planId,
          position: before + at,
          cycle: each.cycle,
          due_text: each.dueText ?? null,
          rule: each.rule ?? null,
          sender: each.from ?? null,
          recipient: each.to ?? null,
          quote: each.quote,
          location: storedJson(each.location),
        })),
      )
      .execute();
}

type CountedPlan = Selectable<PlanRow> & Plan['counts'];

function planOf(row: CountedPlan): Plan {
  const { indicators, tasks, coordinated, qualitative, general, unconcerned } = row;
  const { reporting, findings, serious } = row;
  return {
    id: row.id,
    kind: row.kind,
    byHand: row.import_id === null,
    header: PlanHeader.parse(row.header),
    version: row.version,
    files: z.array(StoredFile).parse(row.files),
    counts: {
      indicators,
      tasks,
      coordinated,
      qualitative,
      general,
      unconcerned,
      reporting,
      findings,
      serious,
    },
    ...(row.follows !== null && { follows: row.follows }),
    ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at.toISOString() }),
    confirmedAt: row.confirmed_at.toISOString(),
    confirmedBy: row.confirmed_by_name,
  };
}

/** What is retired is not counted, nor what a person let stand, nor anything of a plan that was withdrawn. */
async function selectPlans(tx: TenantTx, condition = sql<boolean>`true`, limit = 1000): Promise<Plan[]> {
  const { rows } = await sql<CountedPlan>`
    SELECT p.*,
      coalesce(r.indicators, 0) AS indicators, coalesce(r.tasks, 0) AS tasks,
      coalesce(r.qualitative, 0) AS qualitative, coalesce(r.general, 0) AS general,
      coalesce(r.coordinated, 0) AS coordinated, coalesce(r.unconcerned, 0) AS unconcerned,
      (SELECT count(*) FROM reporting_cycle c WHERE c.commune_code = p.commune_code AND c.plan_id = p.id) AS reporting,
      coalesce(f.findings, 0) AS findings, coalesce(f.serious, 0) AS serious
    FROM plan p LEFT JOIN (
      SELECT plan_id, count(*) AS findings, count(*) FILTER (WHERE severity = 'serious') AS serious
      FROM plan_finding
      WHERE commune_code = ${tx.communeCode} AND NOT waived AND gone_at IS NULL GROUP BY 1
    ) f ON f.plan_id = p.id AND p.withdrawn_at IS NULL LEFT JOIN (
      SELECT mentioned.plan_id, count(*) FILTER (WHERE class = 'indicator') AS indicators,
        count(*) FILTER (WHERE class = 'task') AS tasks,
        count(*) FILTER (WHERE class = 'coordinated') AS coordinated,
        count(*) FILTER (WHERE class = 'qualitative') AS qualitative,
        count(*) FILTER (WHERE class = 'general') AS general,
        count(*) FILTER (WHERE class = 'unconcerned') AS unconcerned
      FROM (SELECT r.plan_ids, ${thingClassSql} AS class FROM thing r
        WHERE r.commune_code = ${tx.communeCode} AND r.tracked) AS classed,
        unnest(classed.plan_ids) AS mentioned (plan_id)
      GROUP BY 1
    ) r ON r.plan_id = p.id
    WHERE p.commune_code = ${tx.communeCode} AND ${condition}
    ORDER BY p.id DESC LIMIT ${limit}`.execute(tx.db);
  return rows.map(planOf);
}

export async function listPlans(tx: TenantTx): Promise<Plan[]> {
  return await selectPlans(tx);
}

/** Plans whose title, number or issuer contain every word, with or without diacritics. */
export async function searchPlans(tx: TenantTx, q: string, limit: number): Promise<Plan[]> {
  const { words } = readQuery(q);
  return words.length === 0 ? [] : await selectPlans(tx, containsAll(sql`p.search_plain`, words), limit);
}

export async function findPlan(tx: TenantTx, id: string): Promise<Plan | undefined> {
  const [plan] = await selectPlans(tx, sql<boolean>`p.id = ${id}::uuid`);
  return plan;
}

export interface LockedPlan {
  /** Absent where people typed what the document gives. */
  importId?: string;
  version: number;
  title: string;
  withdrawn: boolean;
}

/** Locked until the transaction ends. */
export async function lockPlan(tx: TenantTx, id: string): Promise<LockedPlan | undefined> {
  const row = await tx.db
    .selectFrom('plan')
    .select(['import_id', 'version', 'title', 'withdrawn_at'])
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { import_id: importId, version, title } = row;
  return { version, title, withdrawn: row.withdrawn_at !== null, ...(importId !== null && { importId }) };
}

export async function saveWithdrawn(tx: TenantTx, id: string, withdrawn: boolean): Promise<void> {
  await tx.db
    .updateTable('plan')
    .set({ withdrawn_at: withdrawn ? tx.at : null })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

export async function saveFiles(tx: TenantTx, id: string, files: Plan['files']): Promise<void> {
  await tx.db
    .updateTable('plan')
    .set({ files: storedJson(files) })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

export async function saveFollows(tx: TenantTx, id: string, former: string | null): Promise<void> {
  await tx.db
    .updateTable('plan')
    .set({ follows: former })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

export async function findPlanImportId(tx: TenantTx, planId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('plan')
    .select('import_id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', planId)
    .executeTakeFirst();
  return row?.import_id ?? undefined;
}

export async function loadPlanParts(
  tx: TenantTx,
  planId: string,
): Promise<Pick<PlanDetail, 'versions' | 'reporting' | 'findings'>> {
  const ofPlan = { commune_code: tx.communeCode, plan_id: planId };
  const versions = await tx.db
    .selectFrom('plan_version')
    .select(['version', 'confirmed_at', 'confirmed_by_name', 'legal_basis'])
    .where((eb) => eb.and(ofPlan))
    .orderBy('version', 'desc')
    .execute();
  const findings = await tx.db
    .selectFrom('plan_finding')
    .select(['kind', 'severity', 'place as where', 'detail', 'mention_ids as rows'])
    .where((eb) => eb.and({ ...ofPlan, waived: false }))
    .where('gone_at', 'is', null)
    .orderBy('id')
    .execute();
  return {
    versions: versions.map(
      (row): PlanVersion => ({
        version: row.version,
        confirmedAt: row.confirmed_at.toISOString(),
        confirmedBy: row.confirmed_by_name,
        ...(row.legal_basis !== null && { legalBasis: row.legal_basis }),
      }),
    ),
    reporting: await loadReporting(tx, planId),
    findings: findings.map((row) => Finding.parse(row)),
  };
}

export async function loadReporting(tx: TenantTx, planId: string): Promise<ReportingPassage[]> {
  const rows = await tx.db
    .selectFrom('reporting_cycle')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map(reportingOf);
}

function reportingOf(row: Selectable<ReportingCycle>): ReportingPassage {
  return ReportingPassage.parse({
    id: row.id,
    planId: row.plan_id,
    cycle: row.cycle,
    dueText: row.due_text ?? undefined,
    rule: row.rule ?? undefined,
    from: row.sender ?? undefined,
    to: row.recipient ?? undefined,
    quote: row.quote,
    location: row.location,
  });
}
