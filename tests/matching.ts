/** Matchers of vitest, typed so that they do not spread `any`. */
import { expect } from 'vitest';

export function containing(text: string): unknown {
  return expect.stringContaining(text);
}
