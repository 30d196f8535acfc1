/** Examples of messages, made from the JSON schemas of the API's own description. */

export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

export interface Leaf {
  path: (string | number)[];
  schema: Schema;
  value: unknown;
}

/**
 * A message with every field filled in; a list holds one entry of every kind it may hold.
 * @param known values for fields of these names, so that the message is about something that exists
 */
export function exampleOf(
  schema: Schema,
  components: Record<string, Schema>,
  known: Record<string, unknown>,
): { message: unknown; leaves: Leaf[] } {
  const leaves: Leaf[] = [];
  const leaf = (path: Leaf['path'], of: Schema, value: unknown): unknown => {
    leaves.push({ path, schema: of, value });
    return value;
  };
  const make = (given: Schema, path: Leaf['path']): unknown => {
    const of = given.$ref ? (components[given.$ref.split('/').at(-1) ?? ''] ?? {}) : given;
    const kinds = of.oneOf ?? of.anyOf;
    if (of.type === 'array')
      return kindsOf(of.items ?? {}, components).map((kind, n) => make(kind, [...path, n]));
    if (kinds?.[0]) return make(kinds[0], path);
    if (of.type === 'object' && of.properties) {
      const entries = Object.entries(of.properties);
      return Object.fromEntries(entries.map(([name, inner]) => [name, make(inner, [...path, name])]));
    }
    const name = String(path.at(-1));
    return leaf(path, of, name in known && !of.format ? known[name] : plainValue(of));
  };
  return { message: make(schema, []), leaves };
}

function kindsOf(schema: Schema, components: Record<string, Schema>): Schema[] {
  const of = schema.$ref ? (components[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  return of.oneOf ?? of.anyOf ?? [of];
}

const BY_PATTERN: Record<string, string> = {
  '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$': '2027-04-30',
  '^\\d{5}$': '99999',
};

function plainValue(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'uuid') return '019aa000-0000-7000-8000-000000000000';
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(schema.minimum ?? 1, 1);
  return BY_PATTERN[schema.pattern ?? ''] ?? 'chữ'.padEnd(schema.minLength ?? 0, ' ế');
}

/** The message with another value at this place, as JSON; numbers that JavaScript cannot hold go as they are. */
export function withValue(message: unknown, path: Leaf['path'], json: string): string {
  const mark = '@here@';
  const put = (value: unknown, [first, ...rest]: Leaf['path']): unknown => {
    if (first === undefined) return mark;
    if (Array.isArray(value)) return value.map((each: unknown, n) => (n === first ? put(each, rest) : each));
    const object = value as Record<string, unknown>;
    return { ...object, [first]: put(object[first], rest) };
  };
  return JSON.stringify(put(message, path)).replace(`"${mark}"`, () => json);
}
