/** How a document that gives tasks is cited. Pure. */
import type { PlanHeader } from '../../reading/contract.ts';
import { isCapitals } from '../../reading/structure/passage.ts';
import { writtenDay } from '../../shared/dates.ts';
import { foldText } from '../../shared/likeness.ts';
import type { ReportFacts } from './contract.ts';

type Commune = Pick<ReportFacts['commune'], 'type' | 'name'>;
type Cited = Pick<PlanHeader, 'docType' | 'documentKind' | 'number' | 'date' | 'issuer'>;

/** "Công văn số 512/SKHCN ngày 02/3/2026 của Sở …", as far as it is known; empty where neither type nor number is. */
export function documentName(header: Cited, commune: Commune): string {
  const { number, date, issuer } = header;
  const day = date !== undefined && date.length === 10 ? writtenDay(date) : date;
  const by = issuer && `của ${issuerName(issuer, commune)}`;
  const type = typeOf(header);
  if (type === undefined && number === undefined) return '';
  const words = [type, number && `số ${number}`, day && `ngày ${day}`, by];
  return words.filter(Boolean).join(' ');
}

/** Letters bear no type above their subject. */
const typeOf = ({ docType, documentKind, number }: Cited): string | undefined =>
  docType === undefined ? (documentKind === 'assignment' && number ? 'Công văn' : undefined) : small(docType);

const small = (words: string): string =>
  isCapitals(words) ? words.charAt(0) + words.slice(1).toLocaleLowerCase('vi') : words;

/** Whether the commune issued it itself. */
export const isOwn = (issuer: string | undefined, commune: Commune): boolean =>
  foldText(issuer ?? '').includes(foldText(`${commune.type} ${commune.name}`));

/** In capitals nobody can tell names from other words, but of the commune itself. */
function issuerName(issuer: string, commune: Commune): string {
  if (!isCapitals(issuer) || !isOwn(issuer, commune)) return issuer;
  const place = `${commune.type} ${commune.name}`;
  const words = small(issuer);
  const at = words.toLocaleLowerCase('vi').indexOf(place.toLocaleLowerCase('vi'));
  return at < 0 ? issuer : `${words.slice(0, at)}${place}${words.slice(at + place.length)}`;
}
