/** A sheet with people → its lines. Pure. */
import { readCells, type SheetCells } from '../../reading/formats/sheet/read-cells.ts';
import { sniff } from '../../reading/formats/sniff.ts';
import { Unreadable } from '../../reading/unreadable.ts';
import { Invalid } from '../../shared/errors.ts';
import { COLUMN_WORDS, fieldOf } from './columns.ts';
import { MOST_LINES, type PersonField, PersonLine } from './contract.ts';

const refused = (text: string, cause?: unknown): Invalid =>
  new Invalid([{ field: 'files', text }], { cause });

/** @throws Invalid when the bytes are no workbook, or none of its sheets is such a list */
export function readPeople(bytes: Uint8Array): PersonLine[] {
  const lines = cellsOf(bytes)
    .map(linesOf)
    .find((found) => found !== undefined);
  if (!lines)
    throw refused(
      `Không thấy dòng tiêu đề có cột “${COLUMN_WORDS.name}”. Vui lòng dùng tệp mẫu, giữ nguyên dòng tiêu đề.`,
    );
  if (lines.length === 0) throw refused('Danh sách chưa có người nào. Vui lòng điền dưới dòng tiêu đề.');
  if (lines.length > MOST_LINES)
    throw refused(`Danh sách có ${lines.length} dòng, một tệp tối đa ${MOST_LINES} dòng. Vui lòng tách ra.`);
  return lines;
}

function cellsOf(bytes: Uint8Array): SheetCells[] {
  try {
    if (sniff(bytes) !== 'xlsx')
      throw refused('Đây không phải bảng tính Excel (.xlsx). Vui lòng điền vào tệp mẫu rồi tải lên.');
    return readCells(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw refused(error.message, error);
    throw error;
  }
}

/** Undefined for a sheet without the heading of names. */
function linesOf({ lines }: SheetCells): PersonLine[] | undefined {
  const headed = lines.map(({ texts }) => new Map([...texts].map(([at, text]) => [at, fieldOf(text)])));
  const head = headed.findIndex((fields) => [...fields.values()].includes('name'));
  if (head < 0) return undefined;
  const columns = [...(headed[head] ?? [])].flatMap(([at, field]) => (field ? [[at, field] as const] : []));
  return lines.slice(head + 1).flatMap(({ line, texts }) => lineOf(line, texts, columns) ?? []);
}

function lineOf(
  line: number,
  texts: ReadonlyMap<number, string>,
  columns: readonly (readonly [number, PersonField])[],
): PersonLine | undefined {
  const cells = columns.flatMap(([at, field]) => {
    const text = texts.get(at)?.replace(/\s+/g, ' ').normalize('NFC');
    return text ? [[field, text] as const] : [];
  });
  if (cells.length === 0) return undefined;
  const parsed = PersonLine.safeParse({ line, ...Object.fromEntries(cells) });
  if (!parsed.success) throw refused(`Dòng ${line} có ô dài quá 500 ký tự. Vui lòng rút gọn.`);
  return parsed.data;
}
