import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { useHarness } from '../../tests/harness.ts';

const harness = useHarness();

test('the description of the API is sound OpenAPI 3.1', async () => {
  const response = await harness.app.request('/api/openapi.json');
  const source = await response.text();
  const config = await createConfig({
    extends: ['recommended'],
    rules: {
      'operation-operationId': 'off',
      'operation-4xx-response': 'off',
      'no-server-example.com': 'off',
    },
  });
  const problems = await lintFromString({ source, config });
  expect(
    problems.map(({ ruleId, message, location }) => ({ ruleId, message, at: location[0]?.pointer })),
  ).toEqual([]);
  expect(JSON.parse(source)).toMatchObject({ openapi: '3.1.0' });
});
