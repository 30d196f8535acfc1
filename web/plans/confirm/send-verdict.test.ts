import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api/http.ts';
import { task } from './fixtures.ts';
import { pauseAfter, verdictOn } from './send-verdict.ts';

const problem = (status: number, body: object = {}) => new ApiProblem(status, body);
const row = task('t1', 1);

describe('an answer', () => {
  it.each([
    ['the server was not reached', problem(0), 'later'],
    ['too slow', problem(408), 'later'],
    ['too many', problem(429), 'later'],
    ['the database is down', problem(503), 'later'],
    ['the disk is full', problem(507), 'later'],
    ['the server failed', problem(500), 'later'],
    ['no JSON at all', new TypeError('x'), 'later'],
    ['nobody is signed in', problem(401), 'person'],
    ['a password has to be chosen', problem(403, { code: 'password-change-required' }), 'person'],
    ['somebody else is signed in', problem(409, { code: 'other-person' }), 'person'],
    ['it was done before', problem(409, { code: 'already-done' }), 'done'],
    ['rows moved on', problem(409, { rows: [row] }), 'overtaken'],
    ['a row does not exist', problem(409, { rows: [] }), 'refused'],
    ['a field is not acceptable', problem(422), 'refused'],
    ['too large', problem(413), 'refused'],
    ['not to be read', problem(400), 'refused'],
    ['no right to it', problem(403), 'closed'],
    ['the draft is gone', problem(404), 'closed'],
    ['the plan was confirmed', problem(409), 'closed'],
  ])('that says "%s"', (_, error, kind) => {
    expect(verdictOn(error, 1).kind).toBe(kind);
  });

  it('brings the rows that moved on', () => {
    expect(verdictOn(problem(409, { rows: [row] }), 1)).toEqual({ kind: 'overtaken', rows: [row] });
  });

  it('that fails again and again blames the content, an outage never', () => {
    expect(verdictOn(problem(500), 4).kind).toBe('refused');
    expect(verdictOn(problem(503), 400).kind).toBe('later');
    expect(verdictOn(problem(0), 400).kind).toBe('later');
  });
});

it('pauses grow, up to a minute', () => {
  expect([1, 2, 3, 5, 6, 60].map(pauseAfter)).toEqual([2000, 4000, 8000, 32_000, 60_000, 60_000]);
});
