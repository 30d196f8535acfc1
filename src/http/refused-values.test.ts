import { expect, test } from 'vitest';
import { IsoDate } from '../shared/fields.ts';
import { Invalid } from '../shared/errors.ts';
import { createRoute, json, newRouter, z } from './router.ts';

/** One field of every kind that the API takes. */
const KINDS = {
  choice: z.enum(['a', 'b']),
  fixed: z.literal(3),
  number: z.number().min(1).max(10),
  whole: z.int(),
  step: z.number().multipleOf(5),
  text: z.string().min(3).max(5),
  pattern: z.string().regex(/^\d+$/),
  start: z.string().startsWith('KH'),
  id: z.uuid(),
  address: z.url(),
  mail: z.email(),
  day: IsoDate,
  moment: z.date(),
  flag: z.boolean(),
  list: z.array(z.string()).min(1).max(2),
  names: z.record(z.enum(['a']), z.string()),
  either: z.union([z.int(), z.boolean()]),
  variant: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a') }),
    z.object({ kind: z.literal('b') }),
  ]),
  strict: z.strictObject({}),
} as const;
const WRONG = [null, 'x', 'xxxxxxxxx', -1, 0.5, 99, true, [], ['1', '2', '3'], {}, { b: 1 }, { kind: 'c' }];

const router = newRouter();
router.openapi(
  createRoute({
    method: 'post',
    path: '/{field}',
    request: {
      query: z.object({ year: z.coerce.number().int().max(2199).optional() }),
      body: json(z.object(KINDS).partial(), 'One field'),
    },
    responses: { 200: { description: 'Fine' } },
  }),
  (context) => context.text('fine'),
);
router.onError((error, context) =>
  error instanceof Invalid ? context.json(error.errors, 422) : context.text(error.message, 500),
);

async function refusals(address: string, body: unknown): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const response = await router.request(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status === 200) return [];
  expect(response.status).toBe(422);
  return ((await response.json()) as { text: string }[]).map(({ text }) => text);
}

/** No word of the library's, whose messages are all English: a sentence with Vietnamese letters in it. */
const SENTENCE = /^\p{Lu}(?!nvalid|nrecognized|xpected).*[à-ỹđ].*\.$/u;

test.each(Object.keys(KINDS))('a wrong value of the kind “%s” is refused in Vietnamese', async (field) => {
  const said = (await Promise.all(WRONG.map((value) => refusals('/x', { [field]: value })))).flat();
  expect(said.length).toBeGreaterThan(WRONG.length / 2);
  expect(said.filter((text) => !SENTENCE.test(text))).toEqual([]);
});

test.each(['abc', '0.5', '3000'])('“%s” in an address is refused in Vietnamese', async (year) => {
  const said = await refusals(`/x?year=${year}`, {});
  expect(said).toEqual([expect.stringMatching(SENTENCE)]);
});
