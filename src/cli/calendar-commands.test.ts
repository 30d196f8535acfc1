import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodsBetween } from '../calendar/periods.ts';

const RULE = {
  cycle: 'quarter',
  window: { closes: 1 },
  due: { month: 'last', day: 10, before: true },
  shift: 'earlier',
};
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-calendar-'));
  await writeFile(join(folder, 'quy.json'), `\uFEFF${JSON.stringify(RULE)}`);
  await writeFile(join(folder, 'hong.json'), '{"cycle": ');
  const wrong = { ...RULE, cycle: 'week', due: { ...RULE.due, month: 13, hour: 17 } };
  await writeFile(join(folder, 'sai.json'), JSON.stringify(wrong));
  await writeFile(join(folder, 'rong.json'), 'null');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** The command as a person gives it, in a process of its own. */
function sauro(command: string): Promise<Outcome> {
  const program = join(import.meta.dirname, '../../bin/sauro.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...command.split(' ')], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('sauro periods', () => {
  it('prints every period that begins in the time, as DHIS2 writes it too', async () => {
    const { code, out, err } = await sauro('periods --from 2025-01-01 --to 2045-12-31 --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.map(({ id }) => id)).toEqual(periodsBetween('2025-01-01', '2045-12-31').map(({ id }) => id));
    expect(rows[2]).toEqual({
      cycle: 'month',
      id: '2025M03',
      dhis2: '202503',
      start: '2025-03-01',
      end: '2025-03-31',
    });
    expect(rows).toContainEqual({
      cycle: 'nine-month',
      id: '2026N9',
      dhis2: null,
      start: '2026-01-01',
      end: '2026-09-30',
    });
  });

  it('shows a person a table of the cycles asked for', async () => {
    const { out } = await sauro('periods --from 2026-01-01 --to 2026-12-31 --cycle year --cycle half');
    expect(out.split('\n')).toEqual([
      'Kỳ báo cáo             Mã kỳ   Mã DHIS2  Từ ngày     Đến hết ngày',
      '─────────────────────  ──────  ────────  ──────────  ────────────',
      '6 tháng đầu năm 2026   2026S1  2026S1    01/01/2026  30/06/2026',
      '6 tháng cuối năm 2026  2026S2  2026S2    01/07/2026  31/12/2026',
      'Năm 2026               2026    2026      01/01/2026  31/12/2026',
      '',
    ]);
  });
});

describe('sauro duties', () => {
  it('prints the window and the due date of every period', async () => {
    const { code, out, err } = await sauro('duties --rule quy.json --from 2026-01-01 --to 2026-06-30 --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      { period: '2026Q1', windowStart: '2025-12-09', windowEnd: '2026-03-06', due: '2026-03-09' },
      { period: '2026Q2', windowStart: '2026-03-07', windowEnd: '2026-06-08', due: '2026-06-09' },
    ]);
  });

  it('shows a person a table', async () => {
    const { out } = await sauro('duties --rule quy.json --from 2026-01-01 --to 2026-03-31');
    expect(out.split('\n')).toEqual([
      'Kỳ báo cáo  Số liệu từ ngày  Đến hết ngày  Hạn gửi báo cáo',
      '──────────  ───────────────  ────────────  ───────────────',
      'Quý I/2026  09/12/2025       06/03/2026    09/03/2026',
      '',
    ]);
  });

  it('names every field of a rule that is wrong', async () => {
    const { code, err } = await sauro('duties --rule sai.json --from 2026-01-01 --to 2026-12-31');
    expect({ code, err }).toEqual({
      code: 1,
      err: [
        'sai.json: Quy tắc chưa đúng.',
        '  cycle: Vui lòng ghi một trong: month, quarter, half, nine-month, year.',
        '  due.month: Vui lòng ghi "last", "next" hoặc một tháng từ 1 đến 12.',
        '  due.hour: không có mục này.',
        '',
      ].join('\n'),
    });
  });
});

describe('what cannot be done is said', () => {
  const span = '--from 2026-01-01 --to 2026-12-31';
  it.each([
    ['periods', 2, /^Thiếu --from NGÀY/],
    ['periods --from 2026-01-01', 2, /^Thiếu --to NGÀY/],
    ['periods --from 2026-02-30 --to 2026-12-31', 2, /^--from 2026-02-30: Ngày chưa đúng/],
    ['periods --from 01/01/2026 --to 2026-12-31', 2, /^--from 01\/01\/2026: Ngày chưa đúng/],
    ['periods --from 2026-12-31 --to 2026-01-01', 2, /^Ngày đầu .* không được sau ngày cuối/],
    [`periods ${span} --cycle week`, 2, /^Không có chu kỳ "week"/],
    [`periods ${span} --jsn`, 2, /^Không có tùy chọn "--jsn"/],
    [`periods ${span} them`, 2, /^Không hiểu "them"/],
    [`duties ${span}`, 2, /^Thiếu --rule/],
    ['duties --rule quy.json --from 2026-13-01 --to 2026-12-31', 2, /^--from 2026-13-01: Ngày chưa đúng/],
    [`duties --rule quy.json ${span} --cycle year`, 2, /^Không có tùy chọn "--cycle"/],
    [`duties --rule khong-co.json ${span}`, 1, /^khong-co\.json: Không tìm thấy tệp\./],
    [`duties --rule . ${span}`, 1, /^\.: Đây là thư mục, không phải tệp\./],
    [`duties --rule hong.json ${span}`, 1, /^hong\.json: Nội dung tệp không phải là JSON\./],
    [`duties --rule rong.json ${span}`, 1, / {2}cả tệp: /],
  ])('%s: %i', async (command, code, message) => {
    const outcome = await sauro(command);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toMatch(message);
    expect(outcome.out).toBe('');
  });

  it.each([
    ['periods --help', /^Cách dùng: sauro periods .*xếp theo chu kỳ/s],
    ['duties --help', /^Cách dùng: sauro duties .*windowStart/s],
    ['--help', /sauro periods .*sauro duties/s],
  ])('%s', async (command, text) => {
    const outcome = await sauro(command);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(text);
  });
});
