/** What the rows of Hệ thống 57 are narrowed to and which one is open, as it stands in the address. Pure. */

export interface CentralSearch {
  q?: string;
  /** Absent: what waits to be typed. */
  state?: 'entered' | 'all';
  kind?: 'indicator' | 'task';
  unit?: string;
  section?: string;
  row?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Out of an address that anybody may have typed. */
export function readCentralSearch(asked: Record<string, unknown>): CentralSearch {
  const { state, kind } = asked;
  const read: CentralSearch = {};
  for (const name of ['q', 'unit', 'section', 'row'] as const) {
    const said = text(asked[name]);
    if (said !== undefined) read[name] = said;
  }
  if (state === 'entered' || state === 'all') read.state = state;
  if (kind === 'indicator' || kind === 'task') read.kind = kind;
  return read;
}
