import { DEADLINES, DELIVERABLES, PARTNERS, TASKS, UNITS } from '../tests/golden/vocabulary.ts';

export function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** A sheet of very many tasks of a fictional commune, as CSV. */
export function sheet(rows: number): string {
  const quoted = (cells: string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const head = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'];
  const tasks = Array.from({ length: rows }, (_, index) => [
    String(index + 1),
    `${at(TASKS, index)}; ${at(TASKS, index * 7 + 3).toLowerCase()} tại thôn ${1 + (index % 60)} (đợt ${index + 1})`,
    at(UNITS, index),
    at(PARTNERS, index),
    at(DELIVERABLES, index),
    at(DEADLINES, index).text ?? 'Tháng 12/2027',
  ]);
  return [`"KẾ HOẠCH ${rows} nhiệm vụ năm 2027"`, quoted(head), ...tasks.map(quoted)].join('\n');
}
