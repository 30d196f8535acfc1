/** What the rows of Hệ thống 57 are narrowed to and which one is open, as it stands in the address. Pure. */

const NAMES = ['q', 'state', 'kind', 'unit', 'section', 'row'] as const;

/** `state`: "entered" or "all"; absent, or anything else: what waits to be typed. */
export type CentralSearch = { [N in (typeof NAMES)[number]]?: string };

/** Out of an address that anybody may have typed; what no row has leaves no row. */
export const readCentralSearch = (asked: Record<string, unknown>): CentralSearch =>
  Object.fromEntries(NAMES.flatMap((name) => (typeof asked[name] === 'string' ? [[name, asked[name]]] : [])));
