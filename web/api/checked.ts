/**
 * Answers are held against their contract while developing, so that a screen never works by luck;
 * in production the schemas (and zod) are not loaded at all.
 */
import type { z } from 'zod';

export type Schemas = typeof import('./schemas.ts');
export type Message<K extends keyof Schemas> = z.output<Schemas[K]>;

export async function checked<K extends keyof Schemas>(name: K, answer: unknown): Promise<Message<K>> {
  if (import.meta.env.DEV) {
    const schemas = await import('./schemas.ts');
    schemas[name].parse(answer);
  }
  return answer as Message<K>;
}
