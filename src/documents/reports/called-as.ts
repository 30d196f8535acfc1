/** How an issued document is called in a sentence of another one. Pure. */
import type { Kind } from '../contract.ts';
import { sentenceCase } from '../form/letterhead-words.ts';
import { kindRule } from '../kinds/kinds.ts';
import { dayText } from '../words/numbers.ts';
import type { KeptReport } from './report-store.ts';

/** "Báo cáo", "Công văn". */
export function typeName(kind: Kind): string {
  const { type } = kindRule(kind);
  return type === undefined ? 'Công văn' : sentenceCase(type);
}

/** "Báo cáo số 15/BC-UBND ngày 25/6/2026"; before the văn thư gave it a number by the name of its period. */
export function calledAs({
  kind,
  issued,
  periodName,
}: Pick<KeptReport, 'kind' | 'issued' | 'periodName'>): string {
  const name = typeName(kind);
  if (issued?.number === undefined || issued.issuedOn === undefined) return `${name} ${periodName}`;
  return `${name} số ${issued.number} ngày ${dayText(issued.issuedOn)}`;
}
