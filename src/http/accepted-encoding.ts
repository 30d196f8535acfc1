/** In which of the compressed forms that lie ready a client takes a file. Pure. */

/** Smallest first; browsers take the first one over https only. */
export const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * @param header `Accept-Encoding` as it was sent
 * @returns what may be sent, the best first; a client that says nothing gets the file as it is
 */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const weights = new Map((header ?? '').split(',').map(weightOf));
  const weight = ({ name }: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  return ENCODINGS.filter((encoding) => weight(encoding) > 0).toSorted((a, b) => weight(b) - weight(a));
}

/** `gzip;q=0.5` → ['gzip', 0.5]; what has no weight weighs 1, an unreadable weight refuses. */
function weightOf(item: string): [string, number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const written = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, written === undefined ? 1 : Number(written.slice(2)) || 0];
}
