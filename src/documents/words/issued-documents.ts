/** The documents that were issued in a period: how many of which type, and the list of them. Pure. */
import type { IssuedDocument, PeriodFacts, ReportFacts } from '../facts/contract.ts';
import type { Fact, Run } from '../model/contract.ts';
import { bare, withSmallLetter } from './clean-text.ts';
import { countRun } from './count.ts';
import {
  bareNumber,
  DOCUMENT_TYPES,
  documentType,
  type DocumentType,
  typeInFront,
} from './document-types.ts';
import { dayText } from './numbers.ts';
import { inOne, listed, sentence, withCapital } from './said.ts';

const ORDER: readonly DocumentType[] = [...DOCUMENT_TYPES.map(([, name]) => name), 'văn bản khác'];

/** Most first. */
function byType(issued: readonly IssuedDocument[]): [DocumentType, IssuedDocument[]][] {
  const groups = Map.groupBy(issued, ({ number, title }) => documentType(number, title));
  return [...groups].toSorted(
    ([type, own], [other, others]) =>
      others.length - own.length || ORDER.indexOf(type) - ORDER.indexOf(other),
  );
}

/** "Đã ban hành 05 văn bản: 02 kế hoạch, 02 công văn, 01 quyết định."; what nobody told of is not said to be none. */
export function issuedSentence(issued: readonly IssuedDocument[], about: Pick<ReportFacts, 'period'>): Run[] {
  if (issued.length === 0) return sentence('Trong kỳ chưa ghi nhận văn bản được ban hành');
  const types = byType(issued);
  const parts = types.map(([type, own]) => inOne(countRun(countFact(type, own, about.period)), ` ${type}`));
  if (types.length === 1) return sentence('Đã ban hành ', ...parts);
  return sentence(
    'Đã ban hành ',
    countRun(countFact('văn bản', issued, about.period)),
    ' văn bản: ',
    listed(parts),
  );
}

/** The documents are no things of the register: nothing but the count stands behind it. */
const countFact = (what: string, issued: readonly IssuedDocument[], { id, name }: PeriodFacts): Fact => ({
  key: what === 'văn bản' ? 'issued' : `issued.${what}`,
  label: `${withCapital(what)} ban hành trong ${name}`,
  value: issued.length,
  rule: 'Văn bản là sản phẩm của nhiệm vụ, hoặc đơn vị kê trong báo cáo kỳ; mỗi văn bản một lần, theo số, ký hiệu và ngày.',
  periodId: id,
});

/** "Kế hoạch số 15/KH-UBND ngày 05/02/2026 về …."; one line for each, in the order given. */
export const issuedLines = (issued: readonly IssuedDocument[]): Run[][] =>
  issued.map((each) => sentence(withCapital(documentWords(each))));

/** "kế hoạch số 15/KH-UBND ngày 05/02/2026 về …" */
export function documentWords({
  number,
  date,
  title,
}: Pick<IssuedDocument, 'number' | 'date' | 'title'>): string {
  const type = documentType(number, title);
  const day = date === undefined ? '' : ` ngày ${dayText(date)}`;
  return `${type === 'văn bản khác' ? 'văn bản' : type} số ${bareNumber(number)}${day}${about(title ?? '', type)}`;
}

/** " về chuyển đổi số": what the title says beside the name of the type. */
function about(title: string, type: DocumentType): string {
  const words = bare(title).replace(/^V\/v\s+/iu, 'về việc ');
  const front = typeInFront(words);
  const rest = front?.type === type ? front.rest : words;
  if (rest === '') return '';
  const small = withSmallLetter(rest);
  return front?.type === type || /^về(?!\p{L})/u.test(small) ? ` ${small}` : ` về ${small}`;
}
