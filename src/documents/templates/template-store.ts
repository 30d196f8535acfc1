/** All SQL of what was taken over from files. */
import type { Selectable } from 'kysely';
import type { TenantTx } from '../../db/database.ts';
import type { ReportTemplate as StoredTemplate } from '../../db/generated/tables.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { Kind } from '../contract.ts';
import type { Form } from '../model/contract.ts';
import { Template } from '../taken-over/contract.ts';
import { OwnForm, type ReportTemplate, TemplateSource } from './contract.ts';

const rowsOf = (tx: TenantTx) =>
  tx.db
    .selectFrom('report_template')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc');

/** A template without the question whether it holds today. */
type KeptTemplate = Omit<ReportTemplate, 'holds'>;

/** Those that were not retired. */
export async function listTemplates(tx: TenantTx): Promise<ReportTemplate[]> {
  const kept = (await rowsOf(tx).where('retired_at', 'is', null).execute()).map(templateOf);
  const today = todayInVietnam(tx.at);
  return kept.map((template) => ({ ...template, holds: holdsAmong(kept, template, today) }));
}

/** The newest of its kind and form whose day has come, as `findHolding` has it. */
function holdsAmong(all: readonly KeptTemplate[], { id, kind, form }: KeptTemplate, today: string): boolean {
  const holding = all.find((each) => each.kind === kind && each.form === form && each.validFrom <= today);
  return holding?.id === id;
}

/**
 * @param end the last day of the period that a document is about
 * @param before of a document that was issued when it was: what was taken later is not its form
 */
export async function findHolding(
  tx: TenantTx,
  kind: Kind,
  form: Form,
  end: string,
  before?: string,
): Promise<KeptTemplate | undefined> {
  const holding = rowsOf(tx)
    .where('kind', '=', kind)
    .where('form', '=', form)
    .where('valid_from', '<=', end)
    .where('retired_at', 'is', null)
    .limit(1);
  const row = await (before === undefined
    ? holding
    : holding.where('taken_at', '<', new Date(before))
  ).executeTakeFirst();
  return row && templateOf(row);
}

/**
 * Locked until the transaction ends.
 * @throws NotFound, Conflict when somebody changed it meanwhile
 */
export async function lockTemplate(
  tx: TenantTx,
  id: string,
  version: number,
): Promise<KeptTemplate & { retired: boolean }> {
  const row = await rowsOf(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!row) throw new NotFound('Không tìm thấy mẫu báo cáo này.');
  if (row.version !== version)
    throw new Conflict('Có người vừa sửa mẫu báo cáo này ở nơi khác.', ['Tải lại để xem nội dung mới nhất']);
  return { ...templateOf(row), retired: row.retired_at !== null };
}

export type NewTemplate = Pick<
  ReportTemplate,
  'id' | 'kind' | 'form' | 'validFrom' | 'source' | 'template' | 'ours'
>;

export async function insertTemplate(tx: TenantTx, given: NewTemplate): Promise<void> {
  await tx.db
    .insertInto('report_template')
    .values({
      commune_code: tx.communeCode,
      id: given.id,
      kind: given.kind,
      form: given.form,
      valid_from: given.validFrom,
      source: JSON.stringify(given.source),
      template: JSON.stringify(given.template),
      ours: JSON.stringify(given.ours),
      version: 1,
      taken_by: tx.actor.userId,
      taken_by_name: tx.actor.name,
      taken_at: tx.at,
    })
    .execute();
}

/** Raises the version. */
export async function changeTemplate(
  tx: TenantTx,
  { id, version }: Pick<ReportTemplate, 'id' | 'version'>,
  { template, retired }: { template?: Template; retired?: boolean },
): Promise<void> {
  await tx.db
    .updateTable('report_template')
    .set({
      version: version + 1,
      ...(template && { template: JSON.stringify(template) }),
      ...(retired !== undefined && { retired_at: retired ? tx.at : null }),
    })
    .where('commune_code', '=', tx.communeCode)
    .where('id', '=', id)
    .execute();
}

const templateOf = (row: Selectable<StoredTemplate>): KeptTemplate => ({
  id: row.id,
  kind: Kind.parse(row.kind),
  form: row.form,
  validFrom: row.valid_from,
  source: TemplateSource.parse(row.source),
  template: Template.parse(row.template),
  ours: OwnForm.parse(row.ours),
  takenBy: row.taken_by_name,
  takenAt: row.taken_at.toISOString(),
  version: row.version,
});
