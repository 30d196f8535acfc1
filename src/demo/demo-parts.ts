/** One indicator of the demo commune is made by four units together; its base figures are kept for two years. */
import type { TenantTx } from '../db/database.ts';
import { setBaseFigure } from '../duties/base/set-base-figure.ts';
import type { BaseKind } from '../duties/base/contract.ts';
import { loadContent } from '../duties/content/load-things.ts';
import { setDefinitions } from '../duties/content/set-definitions.ts';
import { listUnits } from '../organisation/store.ts';
import { todayInVietnam } from '../shared/dates.ts';
import type { Session } from '../shared/who-acts.ts';

/** Each unit counts its own people; the last one has not reported on the present period. */
export const MADE_TOGETHER = 'Tỷ lệ cán bộ, công chức có chữ ký số cá nhân';
const UNITS = [
  'Trung tâm Phục vụ hành chính công',
  'Văn phòng HĐND và UBND',
  'Trung tâm Văn hóa - Thể thao và Truyền thông',
  'Công an xã',
];

/** Of the year before the demo begins and of that year: what, where from. */
const BASES: readonly [kind: BaseKind, source: string, before: number, now: number][] = [
  ['population', 'Công an xã', 11_905, 12_048],
  ['adults', 'Công an xã', 8320, 8412],
  ['households', 'Công an xã', 3061, 3094],
  ['traders', 'Phòng Kinh tế', 402, 417],
  ['schools', 'Phòng Văn hóa - Xã hội', 9, 9],
  ['officials', 'Văn phòng HĐND và UBND', 58, 56],
];

export async function arrangeParts(tx: TenantTx, clerk: Session): Promise<void> {
  const units = new Map((await listUnits(tx)).map(({ id, name }) => [name, id]));
  const { things } = await loadContent(tx);
  const made = things.find(({ name }) => name === MADE_TOGETHER);
  if (!made) throw new Error('the plan of the demo names another indicator');
  const provider = { kind: 'units' as const, unitIds: UNITS.flatMap((name) => units.get(name) ?? []) };
  const change = {
    thingId: made.id,
    version: made.definitionVersion,
    value: { provider, overUnits: 'ratio' as const },
  };
  await setDefinitions(tx, clerk, [change]);
  const year = Number(todayInVietnam(tx.at).slice(0, 4));
  for (const [kind, source, before, now] of BASES)
    for (const [of, value] of [
      [year - 1, before],
      [year, now],
    ] as const)
      await setBaseFigure(tx, clerk, { kind, year: of, version: 0, value, source, asOf: `${of}-01-01` });
}
