import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planScript, type PlanScript } from '../../tests/golden/random-plan.ts';
import { renderDocx } from '../../tests/golden/render-docx.ts';
import { renderTabs } from '../../tests/golden/render-text.ts';
import { PlanReading } from '../reading/contract.ts';

const [first, second] = fc.sample(planScript, { numRuns: 2, seed: 5 }) as [PlanScript, PlanScript];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-read-'));
  await writeFile(join(folder, 'mot.docx'), await renderDocx(first));
  await writeFile(join(folder, 'hai.txt'), renderTabs(second));
  await writeFile(join(folder, 'rong.txt'), '');
  await writeFile(join(folder, 'hoa-don.txt'), 'HÓA ĐƠN BÁN HÀNG\nSố lượng: 2\nThành tiền: 50.000 đồng\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** The command as a person gives it, in a process of its own. */
function sauro(...args: string[]): Promise<Outcome> {
  const program = join(import.meta.dirname, '../../bin/sauro.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'read', ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('sauro read', () => {
  it('shows a person the letterhead, the counts and the rows', async () => {
    const { code, out, err } = await sauro('mot.docx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Số: ${first.number}`);
    expect(out).toMatch(/Đọc được: \d+ chỉ tiêu, \d+ nhiệm vụ, \d+ chế độ báo cáo; \d+ điểm cần làm rõ\./);
    for (const title of ['CHỈ TIÊU', 'NHIỆM VỤ', 'Thời hạn']) expect(out).toContain(title);
  });

  it('prints one plan as an object, several as a list with null for what cannot be read', async () => {
    const one = await sauro('mot.docx', '--json');
    expect(PlanReading.parse(JSON.parse(one.out)).header.number).toBe(first.number);
    const several = await sauro('mot.docx', 'rong.txt', 'hai.txt', '--json');
    const plans = PlanReading.nullable().array().parse(JSON.parse(several.out));
    expect(plans.map((plan) => plan?.header.number)).toEqual([first.number, undefined, second.number]);
    expect(several.code).toBe(1);
    expect(several.err).toMatch(/^rong\.txt: Tệp rỗng/);
  });

  it('writes a file per plan', async () => {
    const { code, out } = await sauro('mot.docx', 'hai.txt', '--out', 'ket-qua');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect((await readdir(join(folder, 'ket-qua'))).sort()).toEqual(['hai.json', 'mot.json']);
    const written: unknown = JSON.parse(await readFile(join(folder, 'ket-qua/hai.json'), 'utf8'));
    expect(PlanReading.parse(written).header.number).toBe(second.number);
  });

  it('reads several files as one plan when told so', async () => {
    const { out } = await sauro('mot.docx', 'hai.txt', '--together', '--json');
    const plan = PlanReading.parse(JSON.parse(out));
    expect(new Set(plan.tasks.map(({ location }) => location.file ?? 0))).toEqual(new Set([0, 1]));
  });

  it.each([
    [['khong-co.docx'], 1, /^khong-co\.docx: Không tìm thấy tệp\./],
    [['.'], 1, /^\.: Đây là thư mục, không phải tệp\./],
    [['hoa-don.txt'], 1, /Không tìm thấy chỉ tiêu, nhiệm vụ nào/],
    [[], 2, /^Cách dùng/],
    [['--sai'], 2, /Không có tùy chọn "--sai"/],
  ])('answers %j with status %d', async (args, code, message) => {
    const outcome = await sauro(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.err).toMatch(message);
    expect(outcome.out).toBe('');
  });
});
