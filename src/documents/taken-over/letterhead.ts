/** Who issues a document, its number, place and date. Pure. */
import { isRule } from '../../reading/structure/clean-blocks.ts';
import { dateIn } from '../../reading/structure/header.ts';
import { isMotto } from '../../reading/structure/letterhead.ts';
import { isCapitals } from '../../reading/structure/passage.ts';
import { IsoDate } from '../../shared/fields.ts';
import type { ReadDocument } from './contract.ts';

/** "Số: 15/BC-UBND", "Số 05-BC/ĐU", "Số: 264a/BC-UBND", "Số:      /UBND-VHXH". */
const NUMBER =
  /^S[ốỐ]\s*[:.]?\s*(\d{1,5}\p{Ll}?)?[\s.…_]*[-–/]\s*(\p{Lu}[\p{L}\d]*\s?[-–/]\s?\p{Lu}[\p{L}\d&.,-]*)\s*$/u;
const PLACE = /^([^,\d]{2,60}),\s*ngày(?!\p{L})/u;
const SUBJECT = /^[Vv]\s?\/\s?[Vv]\s*:?\s*/;
/** The place of a body whose kind stands on the line above: "XÃ SÔNG TRĂNG" below "ỦY BAN NHÂN DÂN". */
const PLACE_OF_BODY = /^(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ)(?!\p{L})/u;
/** Words in which a name goes on: "BAN CHỈ ĐẠO PHÁT TRIỂN" + "KHOA HỌC, CÔNG NGHỆ". */
const OPENS_BODY =
  /^(?:ĐẢNG (?:ỦY|UỶ|BỘ)|[ỦU]Y BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BAN|BỘ|SỞ|CỤC|PHÒNG|VĂN PHÒNG|TRUNG TÂM|CÔNG AN|MẶT TRẬN|TỈNH (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ))(?!\p{L})/u;

export interface LetterheadReading {
  letterhead: ReadDocument['letterhead'];
  /** Trích yếu of a letter, "V/v …", without these letters. */
  subject?: string;
  /** Lines of which nothing was made. */
  rest: string[];
}

/** @param lines those above the type of the document, in reading order, the columns one after the other */
export function letterheadOf(lines: readonly string[]): LetterheadReading {
  const numbered = lines.map((line) => NUMBER.exec(line)).find((match) => match !== null);
  const place = lines.map((line) => PLACE.exec(line)?.[1]).find((found) => found !== undefined);
  const day = IsoDate.safeParse(dateIn([...lines]));
  const others = lines.filter((line) => !isKnown(line));
  const { names, subject, rest } = sorted(others);
  const symbol = numbered?.[2]?.replace(/\s/g, '');
  return {
    letterhead: {
      ...issuers(names),
      ...(numbered?.[1] !== undefined && { number: numbered[1] }),
      ...(symbol !== undefined && { symbol }),
      ...(place !== undefined && { place: place.trim() }),
      ...(day.success && { date: day.data }),
    },
    ...(subject !== '' && { subject }),
    rest,
  };
}

const isKnown = (line: string): boolean =>
  isMotto(line) || isRule(line) || /^\*+$/.test(line) || NUMBER.test(line) || PLACE.test(line);

/** Lines in capitals name bodies; those from "V/v" on say what a letter is about. */
function sorted(lines: readonly string[]): { names: string[]; subject: string; rest: string[] } {
  const from = lines.findIndex((line) => SUBJECT.test(line));
  const names = lines.filter((line, at) => isCapitals(line) && (from < 0 || at < from));
  const behind = lines.filter((line) => !isCapitals(line));
  const about = behind.findIndex((line) => SUBJECT.test(line));
  const end = about < 0 ? -1 : behind.findIndex((line, at) => at > about && /^\p{Lu}|^[-–(]/u.test(line));
  const to = end < 0 ? behind.length : end;
  const subject = about < 0 ? '' : behind.slice(about, to).join(' ').replace(SUBJECT, '').trim();
  return { names, subject, rest: about < 0 ? behind : [...behind.slice(0, about), ...behind.slice(to)] };
}

/** The last name is of the body that issues, those above it of bodies that it belongs to. */
function issuers(lines: readonly string[]): { parent?: string; body?: string } {
  const names: string[] = [];
  for (const line of lines) {
    const goesOn = names.length > 0 && (PLACE_OF_BODY.test(line) || !OPENS_BODY.test(line));
    if (goesOn) names.push(`${names.pop() ?? ''} ${line}`);
    else names.push(line);
  }
  const body = names.at(-1);
  const parent = names.slice(0, -1).join(' - ');
  return { ...(parent !== '' && { parent }), ...(body !== undefined && { body }) };
}
