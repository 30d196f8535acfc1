import { expect, it } from 'vitest';
import { uploadProgress } from './upload-progress.ts';

it.each([
  ['nothing is sent', 0, 0, { percent: 0 }],
  ['the line has not shown its speed', 10, 500, { percent: 1 }],
  ['a tenth took ten seconds', 100, 10_000, { percent: 10, secondsLeft: 90 }],
  ['only a little is left', 999, 10_000, { percent: 99, secondsLeft: 1 }],
  ['everything is sent', 1000, 10_000, { percent: 100 }],
])('when %s', (_what, sent, elapsed, expected) => {
  expect(uploadProgress({ sent, total: 1000 }, elapsed)).toEqual(expected);
});

it('an empty form is no division by nothing', () => {
  expect(uploadProgress({ sent: 0, total: 0 }, 5000)).toEqual({ percent: 0 });
});
