import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** The command as a person gives it, with the cases on its standard input. */
function evaluated(cases: string, ...args: string[]): Promise<Outcome> {
  const program = join(import.meta.dirname, '../../bin/sauro.mjs');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, 'evaluate', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
    child.stdin?.end(cases);
  });
}

const YOUNG = { base: 2, base_year: 2025, current: 30, current_year: 2026, target: 100, target_year: 2030 };

describe('sauro evaluate', () => {
  it('works every case out as the screens do, whatever else stands in it', async () => {
    const dated = {
      observations: [
        { date: '2026-01-31', value: 20 },
        { date: '2026-07-31', value: 23 },
      ],
      milestones: [[2026, 30]],
      target: 40,
      target_year: '2027',
      direction: 1,
    };
    const cases = JSON.stringify({ cases: [{ ...YOUNG, direction: 1, name: 'Tỷ lệ' }, dated] });
    const { code, out, err } = await evaluated(`\uFEFF${cases}`, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject([
      {
        expected_now: 21.6,
        achieved_share: 28 / 98,
        time_share: 0.2,
        required_run_rate: 17.5,
        status: 'đúng lộ trình',
        open_sdg: { label: 'on track' },
        base: { value: 2, at: 2025, from: 'given' },
      },
      {
        expected_now: 20 + (10 * 181) / 334,
        achieved_share: 0.15,
        time_share: 181 / 699,
        status: 'có nguy cơ không đạt',
        base: { value: 20, at: '2026-01-31', from: 'first-observation' },
        observed: 2,
      },
    ]);
  });

  it('says of missing figures null, and of a table a dash', async () => {
    const cases = JSON.stringify({ cases: [{ target: 40, target_year: 2027, direction: -1 }] });
    expect(JSON.parse((await evaluated(cases, '--json')).out)).toMatchObject([
      { expected_now: null, pace_ratio: null, base: null, status: 'chưa đủ dữ liệu' },
    ]);
    expect((await evaluated(cases)).out).toMatch(/–.*chưa đủ dữ liệu/);
  });

  it('says where a case cannot be understood', async () => {
    const cases = JSON.stringify({ cases: [{ ...YOUNG, direction: 2 }] });
    expect(await evaluated(cases, '--json')).toEqual({
      code: 1,
      out: '',
      err: 'Không hiểu được cases.0.direction: Phải là 1 hoặc -1.\n',
    });
    expect((await evaluated('{', '--json')).err).toMatch(/không phải là JSON/);
    expect((await evaluated('', '--wrong')).code).toBe(2);
  });
});
