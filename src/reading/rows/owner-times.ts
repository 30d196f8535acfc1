/** Cells of owners that also say by when: "Chủ trì: …; Thời hạn: …". */

const TIME =
  /(?:^|[\n;.]\s*)[-–+•*]?\s*(?:thời (?:gian|hạn)|tiến độ|hạn)(?: (?:thực hiện|hoàn thành|xong))?\s*:\s*([^\n;]+?)\s*(?=$|[\n;])/iu;

/** What a cell of owners says about the time, and the cell without it. */
export function apartTime(text: string): { owners: string; time?: string } {
  const found = TIME.exec(text);
  const time = found?.[1];
  if (!found || time === undefined) return { owners: text };
  return { owners: text.slice(0, found.index) + text.slice(found.index + found[0].length), time };
}
