/** Letterhead, title, legal basis, recipients and signer of a plan. */
import type { Block, Paragraph } from '../block.ts';
import type { PlanHeader } from '../contract.ts';
import { findDocumentNumbers, type OwnNumber, readOwnNumber } from '../values/doc-number.ts';
import { isoDay } from '../values/year.ts';
import { isBodyLine, isMotto } from './letterhead.ts';
import type { PlanParts } from './parts.ts';
import { communeIn, communeInCapitals, provinceIn, provinceInCapitals } from './place-names.ts';
import { readSignature, type SignatureReading } from './signature.ts';
import { readTitle, type TitleReading } from './title.ts';

/** Reads the header; what the document leaves blank or does not have is absent. */
export function readHeader(parts: PlanParts): PlanHeader {
  const title = readTitle(parts.head);
  const lines = title.letterhead.flatMap(({ text }) => text.split('\n'));
  const signature = readSignature(parts.signature);
  const caption = parts.appendices.flatMap((blocks) => blocks.filter(isCaption)).at(0)?.text ?? '';
  const number = ownNumber(lines, caption);
  const closing = parts.body
    .filter((block) => block.kind === 'paragraph')
    .slice(-3)
    .map(({ text }) => text);
  const texts = [title.title ?? '', ...title.preamble, ...closing, caption];
  const issuer = issuerOf(lines) ?? issuerInText(title.preamble);
  return dropAbsent({
    system: systemOf(lines, number, signature, title),
    issuer,
    commune: communeOf(lines, issuer, texts),
    province: lines.map(provinceInCapitals).find(Boolean) ?? provinceIn([...title.preamble, ...texts]),
    ...number,
    date: dateIn(lines) ?? dateInCaption(caption),
    docType: title.docType,
    title: title.title,
    signer: signature.signer,
    legalBasis: legalBasis(title.preamble),
    recipients: signature.recipients,
  });
}

function dropAbsent(
  header: { [K in keyof PlanHeader]: PlanHeader[K] | undefined } & Pick<
    PlanHeader,
    'legalBasis' | 'recipients'
  >,
): PlanHeader {
  const entries = Object.entries(header).filter(([, value]) => value !== undefined);
  return { legalBasis: header.legalBasis, recipients: header.recipients, ...Object.fromEntries(entries) };
}

const isCaption = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && /^\(?\s*(?:ban hành )?kèm theo/iu.test(block.text);

/** From the letterhead; a plan without one may name its number in the caption of an appendix. */
function ownNumber(lines: string[], caption: string): OwnNumber {
  const own = lines.map(readOwnNumber).find(Boolean);
  if (own) return own;
  const cited = findDocumentNumbers(caption)[0];
  if (!cited) return {};
  const symbol = /^\d+[-/](.+)$/.exec(cited.number)?.[1];
  return { number: cited.number, ...(symbol !== undefined && { symbol }) };
}

const DATE = /ngày\s*(\d{1,2}|[\s.…_]*)\s*(?:tháng|\/)\s*(\d{1,2}|[\s.…_]*)\s*(?:năm|\/)\s*(\d{4})/iu;

/** Place and date of the letterhead, as far as they are filled in: "2025-09-15", "2025-09" or "2025". */
export function dateIn(lines: string[]): string | undefined {
  const match = DATE.exec(lines.join('\n').replace(/\n(?=tháng|năm)/giu, ' '));
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  if (!/\d/.test(month)) return year;
  if (!/\d/.test(day)) return `${year}-${month.padStart(2, '0')}`;
  return isoDay(Number(year), Number(month), Number(day));
}

/** The caption of an appendix counts only when it gives the whole day. */
function dateInCaption(caption: string): string | undefined {
  const date = findDocumentNumbers(caption)[0]?.date ?? dateIn([caption]);
  return date?.length === 10 ? date : undefined;
}

/** Bodies that are no commune's: the place beside the date is then only where they sit. */
const HIGHER = /^(?:BỘ|SỞ|TỔNG CỤC|CỤC|BAN QUẢN LÝ)(?!\p{L})|(?<!\p{L})(?:TỈNH|THÀNH PHỐ)(?!\p{L})/u;

const SHORT_CAPITALS = /^\p{Lu}+(?: \p{Lu}+){0,2}$/u;

/** The lowest body of the letterhead, its name possibly on two lines ("ỦY BAN NHÂN DÂN" + "XÃ …"). */
function issuerOf(letterhead: string[]): string | undefined {
  // The lines of the other column may stand between those of this one.
  const lines = letterhead.filter((line) => !isMotto(line));
  const at = lines.findLastIndex(isBodyLine);
  const name = lines[at]?.trim();
  if (name === undefined) return undefined;
  const next = lines[at + 1]?.trim() ?? '';
  const named = communeInCapitals(name);
  if (named === undefined) return communeInCapitals(next) === undefined ? name : `${name} ${next}`;
  // A long name may be wrapped: the place beside the date then has it whole.
  const whole = SHORT_CAPITALS.test(next) ? communeInCapitals(`${name} ${next}`) : undefined;
  const place = whole?.replace(/^(?:xã|phường|đặc khu|thị trấn) /, '');
  return place !== undefined && lines.some((line) => line.startsWith(`${place},`)) ? `${name} ${next}` : name;
}

const ISSUES =
  /^((?:Ban Thường vụ|Ban Chấp hành|Đảng [ủu]y|Đảng uỷ|[ỦU]y ban nhân dân|Uỷ ban nhân dân|UBND|Ban Chỉ đạo)[^,;:.]*?) (?:ban hành|xây dựng|triển khai|đề ra)(?!\p{L})/u;

/** "Ban Thường vụ Đảng ủy xã … ban hành Kế hoạch …". */
function issuerInText(preamble: string[]): string | undefined {
  for (const text of preamble) {
    const match = ISSUES.exec(text) ?? ISSUES.exec(text.slice(text.lastIndexOf('; ') + 2));
    if (match?.[1] && match[1].length < 80) return match[1];
  }
  return undefined;
}

function communeOf(lines: string[], issuer: string | undefined, texts: string[]): string | undefined {
  const above = communeInCapitals(issuer ?? '') ?? lines.map(communeInCapitals).find(Boolean);
  if (above) return above;
  if (HIGHER.test(issuer ?? '')) return undefined;
  const place = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}), ngày/u.exec(
    lines.find((line) => /, ngày/.test(line)) ?? '',
  )?.[1];
  const named = communeIn([issuer ?? '', ...texts]);
  return named ?? place;
}

function systemOf(
  lines: string[],
  { symbol }: OwnNumber,
  { signer }: SignatureReading,
  title: TitleReading,
): PlanHeader['system'] {
  const above = lines.join('\n');
  if (/ĐẢNG CỘNG SẢN|^ĐẢNG (?:BỘ|ỦY|UỶ)/mu.test(above)) return 'party';
  if (/CỘNG H(?:ÒA|OÀ) XÃ HỘI|^[ỦU]Y BAN NHÂN DÂN|^UỶ BAN NHÂN DÂN/mu.test(above)) return 'state';
  if (/\/ĐU$|-ĐU$|\/BCĐ/u.test(symbol ?? '')) return 'party';
  if (/UBND|HĐND/u.test(symbol ?? '')) return 'state';
  const signed = `${signer?.onBehalfOf ?? ''} ${signer?.position ?? ''}`;
  if (/BAN THƯỜNG VỤ|BÍ THƯ|ĐẢNG/u.test(signed)) return 'party';
  if (/NHÂN DÂN|CHỦ TỊCH/u.test(signed)) return 'state';
  if (title.preamble.some((text) => /Ban Thường vụ Đảng [ủu][yỷ]? ?(?:xã|phường)? ?.*ban hành/iu.test(text)))
    return 'party';
  return undefined;
}

/** Every document the preamble relies on, once, in order. */
function legalBasis(preamble: string[]): PlanHeader['legalBasis'] {
  const basis = new Map<string, PlanHeader['legalBasis'][number]>();
  for (const { number, date } of preamble.flatMap((text) => findDocumentNumbers(text))) {
    const known = basis.get(number);
    if (!known || (known.date === undefined && date !== undefined))
      basis.set(number, { number, ...(date !== undefined && { date }) });
  }
  return [...basis.values()];
}
