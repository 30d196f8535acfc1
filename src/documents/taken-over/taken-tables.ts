/** Columns of tables, and titles of annexes, for the next document. Pure. */
import type { Column, OfficialDocument } from '../model/contract.ts';
import { type OwnTable, tablesOfOurs, tablesOfTheirs, type TheirTable } from './all-tables.ts';
import { pairedColumns, pairedTables } from './columns.ts';
import type { ReadColumn, ReadDocument, TemplateColumn, TemplateTable } from './contract.ts';
import { carried, isOfPeriod } from './said.ts';

interface TakenTables {
  annexes: TemplateTable[];
  unmapped: string[];
}

const nameOf = ({ annex, table }: OwnTable | TheirTable): string =>
  annex?.title ??
  `có cột ${table.columns
    .slice(0, 3)
    .map(({ title }) => `“${title}”`)
    .join(', ')}`;

export function takenTables(
  ours: OfficialDocument,
  theirs: ReadDocument,
  lasting: ReadonlySet<string>,
): TakenTables {
  const [own, their] = [tablesOfOurs(ours), tablesOfTheirs(theirs)];
  const paired = pairedTables(
    own.map(({ table }) => table),
    their.map(({ table }) => table),
  );
  const taken: TakenTables = { annexes: [], unmapped: [] };
  own.forEach((table, at) => {
    const other = their[paired[at] ?? -1];
    if (!other) taken.unmapped.push(`Bảng ${nameOf(table)} của phần mềm không có trong văn bản: vẫn giữ.`);
    else takeTable(taken, table, other, lasting);
  });
  const left = their.filter((_, at) => !paired.includes(at));
  taken.unmapped.push(...left.map((table) => `Bảng ${nameOf(table)} chưa ghép với bảng nào của phần mềm.`));
  return taken;
}

function takeTable(taken: TakenTables, own: OwnTable, their: TheirTable, lasting: ReadonlySet<string>): void {
  const { columns } = own.table;
  const paired = pairedColumns(columns, their.table.columns);
  const found = their.table.columns.map((column, at) => columnOf(column, columns[paired[at] ?? -1], lasting));
  const title = own.annex && their.annex && carried(their.annex.title, own.annex.title, lasting);
  taken.annexes.push({
    key: own.table.key,
    ...(title !== undefined && title !== '' && { title }),
    columns: found.filter((column) => column !== undefined),
  });
  const table = `Bảng ${nameOf(own)}`;
  their.table.columns.forEach(({ title: head }, at) => {
    if (paired[at] !== undefined) return;
    const what = found[at] === undefined ? ', có số liệu hoặc tên kỳ: không lấy' : ': để trống';
    taken.unmapped.push(`${table}: cột “${head}” chưa ghép với cột nào của phần mềm${what}.`);
  });
  const gone = columns.filter((_, at) => !paired.includes(at));
  taken.unmapped.push(
    ...gone.map(({ title: head }) => `${table}: cột “${head}” của phần mềm không có trong văn bản: bỏ.`),
  );
}

/** What a head says of one period stays as ours says it; of a column that we do not have it is not taken. */
function columnOf(
  { title, under }: ReadColumn,
  own: Column | undefined,
  lasting: ReadonlySet<string>,
): TemplateColumn | undefined {
  if (!own) {
    if (isOfPeriod(`${under ?? ''} ${title}`, lasting)) return undefined;
    return { title, ...(under !== undefined && { under }) };
  }
  const head = carried(title, own.title, lasting);
  const above = under === undefined ? '' : carried(under, own.under ?? '', lasting);
  return {
    key: own.key,
    ...(head !== undefined && { title: head }),
    ...(above !== undefined && { under: above }),
  };
}
