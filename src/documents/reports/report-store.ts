/** All SQL of reports and of what people wrote into them. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { TenantTx } from '../../db/database.ts';
import type { Report as StoredReport } from '../../db/generated/tables.ts';
import { parsePeriodId } from '../../calendar/periods.ts';
import { NotFound } from '../../shared/errors.ts';
import { stated } from '../../shared/stated.ts';
import { Choices, type Erratum, Issued, Kind, type ReportLine, type WrittenText } from '../contract.ts';
import { nameInSentence } from '../facts/report-period.ts';
import { withCapital } from '../words/said.ts';
import { type Block, Form, Frame, OfficialDocument, Run } from '../model/contract.ts';

/** What people set of the frame; the rest is proposed. */
export const SetFrame = Frame.partial();
export type SetFrame = z.infer<typeof SetFrame>;

/** A report as it is kept. */
export interface KeptReport {
  id: string;
  kind: Kind;
  form: Form;
  periodId: string;
  periodName: string;
  planId?: string;
  /** The report that this letter corrects. */
  erratumOf?: string;
  frame: SetFrame;
  choices: Choices;
  version: number;
  createdBy: string;
  createdAt: Date;
  issued?: Issued;
  /** Trích yếu of what was issued. */
  title?: string;
}

/** With the document as it was issued, which is too long for lists. */
export interface WholeReport extends KeptReport {
  document?: OfficialDocument;
  /** What the program itself had written then, without the rows of tables; absent before it was kept. */
  made?: OfficialDocument;
}

/** Written text as it is kept; whether it is outdated shows beside what the program writes now. */
export type KeptText = Omit<WrittenText, 'outdated'>;

const COLUMNS = [
  'r.id',
  'r.kind',
  'r.form',
  'r.period_id',
  'r.plan_id',
  'r.frame',
  'r.choices',
  'r.version',
  'r.created_by_name',
  'r.created_at',
  'r.issued_at',
  'r.issued_by_name',
  'r.docx_sha256',
  'r.number',
  'r.issued_on',
  'r.signed',
  'r.replaces',
  'r.erratum_of',
  'r.title',
] as const;
type Row = Pick<Selectable<StoredReport>, Unprefixed<(typeof COLUMNS)[number]>> & {
  period_name: string | null;
};
type Unprefixed<Column extends string> = Column extends `r.${infer Name}` ? Name : never;

const rowsOf = (tx: TenantTx) =>
  tx.db
    .selectFrom('report as r')
    .leftJoin('reporting_period as p', (join) =>
      join.onRef('p.commune_code', '=', 'r.commune_code').onRef('p.id', '=', 'r.period_id'),
    )
    .select(COLUMNS)
    .select('p.name as period_name')
    .where('r.commune_code', '=', tx.communeCode)
    .where('r.discarded_at', 'is', null);

/** The newest first; discarded drafts are left out. */
export async function listKept(tx: TenantTx): Promise<KeptReport[]> {
  return (await rowsOf(tx).orderBy('r.id', 'desc').execute()).map(keptOf);
}

/** @throws NotFound */
export async function findReport(tx: TenantTx, id: string): Promise<WholeReport> {
  const row = await rowsOf(tx).select(['r.document', 'r.made']).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('Không tìm thấy báo cáo này. Bản thảo có thể đã được bỏ.');
  const { document, made } = row;
  return {
    ...keptOf(row),
    ...(document !== null && { document: OfficialDocument.parse(document) }),
    ...(made !== null && { made: OfficialDocument.parse(made) }),
  };
}

/** Locked until the transaction ends. @throws NotFound */
export async function lockReport(tx: TenantTx, id: string): Promise<WholeReport> {
  await tx.db
    .selectFrom('report')
    .select('id')
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute();
  return await findReport(tx, id);
}

function keptOf(row: Row): KeptReport {
  const period = parsePeriodId(row.period_id);
  return {
    id: row.id,
    kind: Kind.parse(row.kind),
    form: row.form,
    periodId: row.period_id,
    periodName: period ? nameInSentence(period) : (row.period_name ?? row.period_id),
    frame: SetFrame.parse(row.frame),
    choices: Choices.parse(row.choices),
    version: row.version,
    createdBy: row.created_by_name,
    createdAt: row.created_at,
    ...stated({
      planId: row.plan_id,
      erratumOf: row.erratum_of,
      issued: issuedOf(row),
      title: row.title,
    }),
  };
}

function issuedOf(row: Row): Issued | undefined {
  if (row.issued_at === null) return undefined;
  return Issued.parse({
    at: row.issued_at.toISOString(),
    by: row.issued_by_name,
    docxSha256: row.docx_sha256,
    ...stated({
      number: row.number,
      issuedOn: row.issued_on,
      signedFile: row.signed,
      replaces: row.replaces,
    }),
  });
}

export type NewReport = Pick<
  KeptReport,
  'id' | 'kind' | 'form' | 'periodId' | 'planId' | 'erratumOf' | 'frame' | 'choices'
> & {
  replaces?: string;
};

export async function insertReport(tx: TenantTx, report: NewReport): Promise<void> {
  await tx.db
    .insertInto('report')
    .values({
      commune_code: tx.communeCode,
      id: report.id,
      kind: report.kind,
      form: report.form,
      period_id: report.periodId,
      plan_id: report.planId ?? null,
      frame: JSON.stringify(report.frame),
      choices: JSON.stringify(report.choices),
      version: 1,
      created_by: tx.actor.userId,
      created_by_name: tx.actor.name,
      created_at: tx.at,
      replaces: report.replaces ?? null,
      erratum_of: report.erratumOf ?? null,
    })
    .execute();
}

interface ReportChange {
  frame?: SetFrame;
  choices?: Choices;
  discarded?: boolean;
  issued?: { document: OfficialDocument; docxSha256: string; made: OfficialDocument };
  number?: { number: string; issuedOn: string };
  signed?: NonNullable<Issued['signedFile']>;
}

/** Raises the version. */
export async function changeReport(
  tx: TenantTx,
  { id, version }: Pick<KeptReport, 'id' | 'version'>,
  { frame, choices, discarded, issued, number, signed }: ReportChange,
): Promise<void> {
  await tx.db
    .updateTable('report')
    .set({
      version: version + 1,
      ...(frame && { frame: JSON.stringify(frame) }),
      ...(choices && { choices: JSON.stringify(choices) }),
      ...(discarded !== undefined && { discarded_at: discarded ? tx.at : null }),
      ...(issued && {
        issued_at: tx.at,
        issued_by: tx.actor.userId,
        issued_by_name: tx.actor.name,
        document: JSON.stringify(issued.document),
        docx_sha256: issued.docxSha256,
        made: JSON.stringify(withoutRows(issued.made)),
      }),
      ...(number && { number: number.number, issued_on: number.issuedOn }),
      ...(signed && { signed: JSON.stringify(signed) }),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

/** Rows are told by the document itself. */
function withoutRows({ body, annexes, ...document }: OfficialDocument): OfficialDocument {
  const bare = (block: Block): Block => (block.kind === 'table' ? { ...block, rows: [] } : block);
  return {
    ...document,
    body: body.map(bare),
    annexes: annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(bare) })),
  };
}

export async function loadTexts(tx: TenantTx, reportId: string): Promise<KeptText[]> {
  const rows = await tx.db
    .selectFrom('report_text')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .where('report_id', '=', reportId)
    .orderBy('key')
    .execute();
  return rows.map(({ key, text, instead, written_by_name, written_at }) => ({
    key,
    text,
    instead: z.array(Run).parse(instead),
    by: written_by_name,
    at: written_at.toISOString(),
  }));
}

export async function saveText(
  tx: TenantTx,
  reportId: string,
  { key, text, instead }: Pick<KeptText, 'key' | 'text' | 'instead'>,
): Promise<void> {
  const written = {
    text,
    instead: JSON.stringify(instead),
    written_by: tx.actor.userId,
    written_by_name: tx.actor.name,
    written_at: tx.at,
  };
  await tx.db
    .insertInto('report_text')
    .values({ commune_code: tx.communeCode, report_id: reportId, key, ...written })
    .onConflict((on) => on.columns(['commune_code', 'report_id', 'key']).doUpdateSet(written))
    .execute();
}

export async function dropTexts(tx: TenantTx, reportId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.db
    .deleteFrom('report_text')
    .where('commune_code', '=', tx.communeCode)
    .where('report_id', '=', reportId)
    .where('key', 'in', keys)
    .execute();
}

export interface SinceIssue {
  /** How many figures of an issued one are others today. */
  corrected: number;
  errata: Erratum[];
}

/** A report as a line of the list. */
export const lineOf = (
  { id, kind, form, periodId, periodName, createdBy, createdAt, issued, erratumOf }: KeptReport,
  title: string,
  since: SinceIssue,
): ReportLine => ({
  id,
  kind,
  form,
  periodId,
  periodName,
  title: withCapital(title),
  createdBy,
  createdAt: createdAt.toISOString(),
  ...since,
  ...(issued && { issued }),
  ...stated({ erratumOf }),
});
