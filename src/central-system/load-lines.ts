/** The rows of Hệ thống 57 as they are now, beside what was typed there; from the facts that reports are made of. */
import type { TenantTx } from '../db/database.ts';
import { loadFactsNow } from '../documents/facts/load-facts-now.ts';
import { listKept } from '../documents/reports/report-store.ts';
import { type ComparedLine, compareRows } from './compare.ts';
import { loadEntries } from './entry-store.ts';
import { evaluationIn } from './evaluation.ts';
import { type CentralRow, indicatorRow, taskRow } from './row.ts';

async function loadRows(tx: TenantTx): Promise<CentralRow[]> {
  const { tasks, indicators } = await loadFactsNow(tx);
  const evaluationOf = evaluationIn(await listKept(tx));
  return [
    ...indicators.map((indicator) => indicatorRow(indicator, evaluationOf)),
    ...tasks.map((task) => taskRow(task, evaluationOf)),
  ];
}

/** In the order of the register: indicators, tasks, then what is no longer followed. */
export async function loadLines(tx: TenantTx): Promise<ComparedLine[]> {
  return compareRows(await loadRows(tx), await loadEntries(tx));
}
