import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

const group = (key: string, count: number) => ({ key, label: key, count });

describe('the lines of a list', () => {
  it('are its rows where there are no groups', () => {
    const lines = linesOf(3);
    expect(lines.count).toBe(3);
    expect(lines.at(2)).toEqual({ kind: 'row', row: 2 });
    expect(lines.lineOf(2)).toBe(2);
    expect(lines.headOf(2)).toBeUndefined();
  });

  it('have a head above each group', () => {
    const lines = linesOf(6, [group('a', 2), group('b', 1), group('c', 3)]);
    const said = Array.from({ length: lines.count }, (_, line) => {
      const found = lines.at(line);
      return found.kind === 'head' ? `${found.group.key} from ${found.from}` : found.row;
    });
    expect(said).toEqual(['a from 0', 0, 1, 'b from 2', 2, 'c from 3', 3, 4, 5]);
    expect([0, 1, 2, 3, 4, 5].map(lines.lineOf)).toEqual([1, 2, 4, 6, 7, 8]);
    expect([0, 2, 3, 4, 8].map(lines.headOf)).toEqual([0, 0, 3, 3, 5]);
  });
});
