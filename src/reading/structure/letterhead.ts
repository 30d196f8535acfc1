/** The lines a letterhead is made of, wherever they stand. */
import { readOwnNumber } from '../values/doc-number.ts';

const MOTTO =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Cộng h(?:òa|oà) xã hội chủ nghĩa|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do)/u;
const PLACE_AND_DATE =
  /^(?:\p{Lu}[\p{L}’'.]*[\s-]){1,6}?\s*(?:,\s*)?ngày\s*[\d\s.…_]*\s*(?:tháng|\/)\s*[\d\s.…_]*\s*(?:năm|\/)\s*\d{4}\s*$|^\p{Lu}[\p{L}’'. -]{1,40},\s*ngày\s*[\d\s.…_]*\s*(?:tháng|\/)\s*[\d\s.…_]*\s*(?:năm|\/)\s*\d{4}\s*$/u;
const NUMBER_LINE =
  /^S[ốỐ]\s*[:.]?\s*[\d\s.…_]{0,12}[-–/]\s*\p{Lu}[\p{L}\d]*\s?[-–/]\s?\p{Lu}[\p{L}\d&.,\s-]{0,30}$/u;

/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" and its like, which stand in a letterhead only. */
export const isMotto = (text: string): boolean => MOTTO.test(text.trim());

/** A line that is nothing but the number of the document: "Số: 27/KH-UBND". */
export const isNumberLine = (text: string): boolean =>
  NUMBER_LINE.test(text.trim()) && readOwnNumber(text.trim()) !== undefined;

/** A line that is nothing but place and date: "Đồng Phú, ngày 12 tháng 3 năm 2026". */
export const isDateLine = (text: string): boolean => text.length < 90 && PLACE_AND_DATE.test(text.trim());

const BODIES =
  /^(?:ĐẢNG ỦY|ĐẢNG UỶ|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|BAN CHẤP HÀNH|BAN CHỈ ĐẠO|BAN THƯỜNG VỤ|ĐẢNG BỘ|BỘ|SỞ|TỔNG CỤC|CỤC|BAN QUẢN LÝ)(?!\p{L})/u;

/** A line in capitals that names the body above or the one that issues: "ỦY BAN NHÂN DÂN". */
export const isBodyLine = (text: string): boolean => BODIES.test(text.trim());

/** A line that only a letterhead has. */
export const isLetterheadLine = (text: string): boolean =>
  text.split('\n').some((line) => isMotto(line) || isNumberLine(line) || isDateLine(line));
