/** Columns of tables, and titles of annexes, for the next document. Pure. */
import type { OfficialDocument } from '../model/contract.ts';
import { type OwnTable, tablesOfOurs, tablesOfTheirs, type TheirTable } from './all-tables.ts';
import { pairedTables } from './columns.ts';
import { columnsAs } from './columns-as.ts';
import type { ReadDocument, TemplateTable } from './contract.ts';
import { carried } from './said.ts';
import { tableKey } from './taken-keys.ts';

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
  for (const table of their.filter((_, at) => !paired.includes(at))) {
    taken.unmapped.push(`Bảng ${nameOf(table)} chưa ghép với bảng nào của phần mềm.`);
    taken.annexes.push(waiting(table, taken.annexes));
  }
  return taken;
}

/** Until a person says which of ours it is. */
function waiting({ annex, table: { columns } }: TheirTable, taken: readonly TemplateTable[]): TemplateTable {
  const theirs = { columns, ...(annex && annex.title !== '' && { title: annex.title }) };
  const key = tableKey(
    theirs,
    taken.map((table) => table.key),
  );
  return { key, columns: [], theirs, aside: 'waits' };
}

function takeTable(taken: TakenTables, own: OwnTable, their: TheirTable, lasting: ReadonlySet<string>): void {
  const { columns } = own.table;
  const { paired, found } = columnsAs(columns, their.table.columns, lasting);
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
