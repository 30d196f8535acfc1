/** How a document that gives tasks is cited. Pure. */
import type { PlanHeader } from '../../reading/contract.ts';
import { foldText } from '../../shared/likeness.ts';
import { dayText } from '../words/numbers.ts';
import type { ReportFacts } from './contract.ts';
import { issuerWords, typeWords } from './issuer-words.ts';

type Commune = Omit<ReportFacts['commune'], 'code'>;
type Cited = Pick<PlanHeader, 'docType' | 'documentKind' | 'number' | 'date' | 'issuer'>;

/** "Công văn số 512/SKHCN ngày 02/3/2026 của Sở …", as far as it is known; empty where neither type nor number is. */
export function documentName(header: Cited, commune: Commune): string {
  const { number, date, issuer } = header;
  const type = typeOf(header);
  if (type === undefined) return '';
  const day = date !== undefined && date.length === 10 ? dayText(date) : date;
  const by = issuer && `của ${issuerWords(issuer, commune)}`;
  return [type, number && `số ${number}`, day && `ngày ${day}`, by].filter(Boolean).join(' ');
}

/** Letters bear no type above their subject; of another document nobody may know it. */
function typeOf({ docType, documentKind, number }: Cited): string | undefined {
  if (docType !== undefined) return typeWords(docType);
  if (number === undefined) return undefined;
  return documentKind === 'assignment' ? 'Công văn' : 'Văn bản';
}

/** Whether the commune issued it itself. */
export const isOwn = (issuer: string | undefined, commune: Commune): boolean =>
  foldText(issuer ?? '').includes(foldText(`${commune.type} ${commune.name}`));
