/** How an issued document is called in a sentence of another one. Pure. */
import { writtenDay } from '../../shared/dates.ts';
import { kindRule } from '../kinds/kinds.ts';
import type { KeptReport } from './report-store.ts';

/** "Báo cáo số 15/BC-UBND ngày 25/06/2026"; before the văn thư gave it a number by the day of its issue. */
export function calledAs({
  kind,
  issued,
  periodName,
}: Pick<KeptReport, 'kind' | 'issued' | 'periodName'>): string {
  const type = kindRule(kind).type;
  const name = type === undefined ? 'Công văn' : type.charAt(0) + type.slice(1).toLocaleLowerCase('vi');
  if (issued?.number === undefined || issued.issuedOn === undefined) return `${name} ${periodName}`;
  return `${name} số ${issued.number} ngày ${writtenDay(issued.issuedOn)}`;
}
