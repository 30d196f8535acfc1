/** Writes a base figure of a year; the one before stays as a former version. */
import { recordAudit } from '../../audit/record-audit.ts';
import type { TenantTx } from '../../db/database.ts';
import { Conflict, Forbidden, Invalid } from '../../shared/errors.ts';
import { todayInVietnam } from '../../shared/dates.ts';
import { stated } from '../../shared/stated.ts';
import type { Session } from '../../shared/who-acts.ts';
import { canSetBaseFigures } from '../permissions.ts';
import { loadBaseFigures } from './base-store.ts';
import type { BaseFigure, SetBaseFigure } from './contract.ts';
import { BASE_WORDS } from './kinds.ts';

/** @throws Forbidden, Invalid, Conflict when somebody wrote it since it was shown */
export async function setBaseFigure(tx: TenantTx, user: Session, order: SetBaseFigure): Promise<void> {
  if (!canSetBaseFigures(user, tx.communeCode)) throw new Forbidden('Bạn không có quyền ghi số liệu nền.');
  const { kind, year, version, value, note, asOf, source } = order;
  if (value !== null && asOf !== undefined && asOf > todayInVietnam(tx.at))
    throw new Invalid([{ field: 'asOf', text: 'Số liệu nền tính đến một ngày không sau hôm nay.' }]);
  const former = (await loadBaseFigures(tx)).find((each) => each.kind === kind && each.year === year);
  if ((former?.version ?? 0) !== version) throw since(former, kind, year);
  const written = await tx.db
    .insertInto('base_figure')
    .values({
      commune_code: tx.communeCode,
      kind,
      year,
      version: version + 1,
      value,
      as_of: value === null ? null : (asOf ?? null),
      source: value === null ? null : (source ?? null),
      note: note ?? null,
      set_by: user.userId,
      set_by_name: user.name,
      set_at: tx.at,
    })
    .onConflict((conflict) => conflict.columns(['commune_code', 'kind', 'year', 'version']).doNothing())
    .returning('version')
    .executeTakeFirst();
  if (!written) throw since(former, kind, year);
  await recordAudit(tx, {
    action: 'base-figure.set',
    entity: 'base-figure',
    entityId: `${kind} ${year}`,
    ...(former && { before: told(former) }),
    after: told(order),
    ...(note && { reason: note }),
  });
}

const since = (former: BaseFigure | undefined, kind: SetBaseFigure['kind'], year: number) =>
  new Conflict(
    `“${BASE_WORDS[kind].name}” năm ${year} vừa được ${former?.setBy ?? 'người khác'} ghi. Chưa thay đổi gì.`,
    ['Tải lại trang để xem số mới nhất rồi ghi lại'],
  );

const told = (figure: BaseFigure | SetBaseFigure) => ({
  name: BASE_WORDS[figure.kind].name,
  year: figure.year,
  value: figure.value ?? null,
  ...(figure.value !== null && stated({ asOf: figure.asOf, source: figure.source })),
});
