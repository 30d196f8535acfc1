/** Recipients and signer, from the block below the body. */
import type { Paragraph } from '../block.ts';
import type { PlanHeader } from '../contract.ts';
import { isPageNumber, isRule } from './clean-blocks.ts';
import { isCapitals } from './passage.ts';

export interface SignatureReading {
  recipients: string[];
  signer?: NonNullable<PlanHeader['signer']>;
}

const RECIPIENTS = /^n[ơƠ]i nh[ậẬ]n\s*:?\s*/iu;
/** "TM." names on whose behalf, "KT." and "TL." for whom the signer signs. */
const BEHALF = /^(?:TM|T\/M)\s?\.?\s*/u;
const INSTEAD = /^(?:KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\s?\.?\s*(?=\p{Lu}{2})/u;
export const STAMP = /^[([]?\s*(?:đã ký|đã kí|ký tên|signed|ký số)/iu;
const RECIPIENT_MARK = /^[-–—+•*]\s*/;
const NAME = /^(?:\p{Lu}[\p{L}'’]*\s){1,5}\p{Lu}[\p{L}'’]*$/u;
const RANK = /^(?:(?:Đồng chí|Ông|Bà|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Đại tá|ThS|TS|BS)\.?\s+)+/u;

/** Reads the lines of the signature block; both columns may come line by line. */
export function readSignature(lines: Paragraph[]): SignatureReading {
  const recipients: string[] = [];
  const capitals: string[] = [];
  let name: string | undefined;
  let listed = false;
  let listing = false;
  for (const line of lines.flatMap(({ text }) => text.split('\n'))) {
    const text = line.trim();
    if (isRule(text) || isPageNumber(text) || STAMP.test(text) || text === '') continue;
    if (RECIPIENTS.test(text)) {
      listed = true;
      listing = true;
      const rest = text.replace(RECIPIENTS, '');
      if (rest !== '') recipients.push(rest);
    } else if (listed && RECIPIENT_MARK.test(text)) {
      listing = true;
      recipients.push(text.replace(RECIPIENT_MARK, ''));
    } else if (isSigning(text)) {
      capitals.push(text);
      listing = false;
    } else if (capitals.length > 0 && isName(text)) name ??= text;
    else if (listing && recipients.length > 0) recipients.push(`${recipients.pop() ?? ''} ${text}`);
    else if (listing) recipients.push(text);
  }
  const signer = name === undefined ? undefined : { name: tidyName(name), ...authority(capitals) };
  return {
    recipients: recipients.map(tidyRecipient).filter((text) => text !== ''),
    ...(signer && { signer }),
  };
}

const isSigning = (text: string): boolean =>
  isCapitals(text) &&
  !RECIPIENT_MARK.test(text) &&
  (BEHALF.test(text) || INSTEAD.test(text) || !/\d/.test(text)) &&
  !isLoneName(text);

/** A name in capitals ("NGUYỄN VĂN A") is told from a post by its first syllable. */
const FAMILY_NAMES =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|LƯU|TRỊNH|ĐÀO|MAI|LƯƠNG|TÔ|CAO|HÀ|NÔNG|TRIỆU|LA|LÒ|VI|QUÁCH|TẠ|THÁI|CHU|KIỀU|ĐOÀN|TĂNG|LÂM|HỨA|VƯƠNG|ĐÀM|MA|GIÀNG|SÙNG|VÀNG|THÀO|Y|H')\s/u;
const isLoneName = (text: string): boolean => FAMILY_NAMES.test(text) && text.split(/\s+/).length <= 5;
/** Whether a line may be the name of a signer, in small letters or in capitals. */
export const isSignerName = (text: string): boolean =>
  isLoneName(text) || (isName(text) && !isCapitals(text));
const isName = (text: string): boolean => NAME.test(text.replace(RANK, '')) && text.length < 50;
const tidyName = (text: string): string => text.replace(RANK, '').trim();
const tidyRecipient = (text: string): string => text.replace(/[\s;,.]+$/, '').replace(/^[\s:]+/, '');

function authority(capitals: string[]): { position?: string; onBehalfOf?: string } {
  const own: string[] = [];
  const behalf: string[] = [];
  let open: string[] | undefined;
  for (const line of capitals) {
    if (BEHALF.test(line)) {
      behalf.push(line.replace(BEHALF, ''));
      open = behalf;
    } else if (INSTEAD.test(line)) open = undefined;
    else if (open === behalf && isUnitName(line)) behalf.push(line);
    else {
      own.push(line);
      open = own;
    }
  }
  return {
    ...(own.length > 0 && { position: own.join(' ') }),
    ...(behalf.length > 0 && { onBehalfOf: behalf.join(' ') }),
  };
}

/** The second line of a name of a body, as against the post below it. */
const isUnitName = (line: string): boolean =>
  /^(?:XÃ|PHƯỜNG|ĐẶC KHU|ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|NHÂN DÂN)(?!\p{L})/u.test(line);
