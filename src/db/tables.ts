/** The tables of the program in an order in which they can be filled: what is pointed at comes first. */
import type pg from 'pg';

export interface TableColumns {
  /** Quoted, with its schema. */
  name: string;
  /** Quoted; generated columns are left out. */
  columns: string[];
}

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    array(SELECT quote_ident(a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum)::text[] AS columns,
    array(SELECT DISTINCT format('%I.%I', tn.nspname, t.relname)
      FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
      WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid)::text[] AS after
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth') AND c.relname <> 'schema_migration'
  ORDER BY 1`;

export async function tablesInOrder(client: pg.Client): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns & { after: string[] }>(TABLES);
  const ordered: TableColumns[] = [];
  const open = new Map(rows.map((row) => [row.name, row]));
  while (open.size > 0) {
    const free = [...open.values()].filter((row) => !row.after.some((name) => open.has(name)));
    if (free.length === 0)
      throw new Error(`tables point at each other in a circle: ${[...open.keys()].join(', ')}`);
    for (const { name, columns } of free) {
      ordered.push({ name, columns });
      open.delete(name);
    }
  }
  return ordered;
}
