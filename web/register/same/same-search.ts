/** What the address of the page says. Pure. */
export interface SameSearch {
  plan?: string;
}

/** Out of an address that anybody may have typed. */
export function readSameSearch({ plan }: Record<string, unknown>): SameSearch {
  return { ...(typeof plan === 'string' && /^[0-9a-f-]{36}$/i.test(plan) && { plan }) };
}
