/** Headings in capitals, as a list names them. Pure. */

/** Short forms, and Roman numbers of a quarter or before a stroke: "QUÝ I/2027". */
const KEPT = /(?<=QUÝ )[IV]+|[IVX]+(?=\/)|(?<![\p{L}\d])(?:UBND|HĐND|MTTQ|TTHC|CNTT|NQ|TW)(?![\p{L}\d])/u;
const PARTS = new RegExp(`(${KEPT.source})`, 'u');

/** "II. KẾT QUẢ THỰC HIỆN" → "II. Kết quả thực hiện"; a heading that is not in capitals stays as it is. */
export function calm(heading: string): string {
  const [, number = '', words = heading] = /^([IVXLC\d]+[.\-)]\s*)(.*)$/u.exec(heading) ?? [];
  if (words !== words.toLocaleUpperCase('vi')) return heading;
  const small = words
    .split(PARTS)
    .map((part, at) => (at % 2 === 1 ? part : part.toLocaleLowerCase('vi')))
    .join('');
  return `${number}${small.charAt(0).toLocaleUpperCase('vi')}${small.slice(1)}`;
}
