/**
 * What stands behind the "?" of an address: texts, and nothing but texts. The router's own way takes what looks
 * like JSON for it, so that ?q=1.10 became 1.1, and ?q=007 or ?q=true something else than was typed.
 */

export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** With the "?" when there is anything; what is undefined is left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number') parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
