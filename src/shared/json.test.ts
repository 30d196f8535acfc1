import { expect, it } from 'vitest';
import { storedJson } from './json.ts';

it('writes what PostgreSQL accepts and changes nothing else', () => {
  expect(storedJson({ text: 'a\0b', list: ['\ud800x', 'Đường 5G 🛰️'] })).toBe(
    '{"text":"ab","list":["\ufffdx","Đường 5G 🛰️"]}',
  );
});
