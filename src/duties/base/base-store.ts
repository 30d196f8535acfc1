/** All SQL of base figures; each change is a further version. */
import type { TenantTx } from '../../db/database.ts';
import { stated } from '../../shared/stated.ts';
import { BaseFigure } from './contract.ts';

/** Every version of every figure, the newest first. */
export async function loadBaseFigures(tx: TenantTx): Promise<BaseFigure[]> {
  const rows = await tx.db
    .selectFrom('base_figure')
    .selectAll()
    .where('commune_code', '=', tx.communeCode)
    .orderBy('kind')
    .orderBy('year', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ kind, year, version, value, as_of, source, note, set_by_name, set_at }) =>
    BaseFigure.parse({
      kind,
      year,
      version,
      ...stated({ value, asOf: as_of, source, note }),
      setBy: set_by_name,
      setAt: set_at.toISOString(),
    }),
  );
}

/** Those that hold: the highest version of each year. @param figures as `loadBaseFigures` orders them */
export function holdingFigures(figures: readonly BaseFigure[]): BaseFigure[] {
  const each = Map.groupBy(figures, ({ kind, year }) => `${kind} ${year}`);
  return [...each.values()].flatMap(([first]) => (first && first.value !== undefined ? [first] : []));
}
