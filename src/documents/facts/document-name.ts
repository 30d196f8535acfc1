/** How a document that gives tasks is cited. Pure. */
import type { PlanHeader } from '../../reading/contract.ts';
import { writtenDay } from '../../shared/dates.ts';

/** "Công văn số 512/SKHCN ngày 02/3/2026 của Sở …", as far as it is known; else empty. */
export function documentName({ docType, number, date, issuer }: PlanHeader): string {
  const day = date !== undefined && date.length === 10 ? writtenDay(date) : date;
  const words = [docType, number && `số ${number}`, day && `ngày ${day}`, issuer && `của ${issuer}`];
  return words.filter(Boolean).join(' ');
}
