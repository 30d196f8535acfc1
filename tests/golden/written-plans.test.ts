import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/reading/read-plan.ts';
import { boCongNghiep } from './plans/bo-cong-nghiep.ts';
import { boVanTai } from './plans/bo-van-tai.ts';
import { cuLao } from './plans/cu-lao.ts';
import { dakLua } from './plans/dak-lua.ts';
import { locNinh } from './plans/loc-ninh.ts';
import { asMarkdown, asText, asWord } from './plans/render.ts';
import { asFallenText } from './plans/render-fallen.ts';
import { scoreOf } from './plans/score.ts';
import { songHinh } from './plans/song-hinh.ts';
import { tanHoa } from './plans/tan-hoa.ts';
import { traLinh } from './plans/tra-linh.ts';
import { vinhThuan } from './plans/vinh-thuan.ts';
import type { WrittenPlan } from './plans/written-plan.ts';
import { yenMac } from './plans/yen-mac.ts';

const PLANS = [boCongNghiep, boVanTai, cuLao, dakLua, locNinh, songHinh, tanHoa, traLinh, vinhThuan, yenMac];
const bytes = (text: string) => new TextEncoder().encode(text);
const RENDITIONS: {
  name: string;
  file: string;
  render: (plan: WrittenPlan) => Promise<Uint8Array> | Uint8Array;
  rows: number;
  fields: number;
}[] = [
  {
    name: 'text with tabs',
    file: 'ke-hoach.txt',
    render: (plan) => bytes(asText(plan)),
    rows: 0.97,
    fields: 0.95,
  },
  {
    name: 'Markdown',
    file: 'ke-hoach.md',
    render: (plan) => bytes(asMarkdown(plan)),
    rows: 0.97,
    fields: 0.95,
  },
  { name: 'Word', file: 'ke-hoach.docx', render: asWord, rows: 0.97, fields: 0.95 },
  {
    name: 'text fallen out of a PDF',
    file: 'ke-hoach.txt',
    render: (plan) => bytes(asFallenText(plan)),
    rows: 0.9,
    fields: 0.86,
  },
];

/** Plans written by hand with their labels: rows, fields, header and reporting as a careful clerk reads them. */
describe.each(PLANS)('the plan of $name', (plan) => {
  it.each(RENDITIONS)('is read from $name', async ({ file, render, rows, fields }) => {
    const reading = await readPlan([{ name: file, bytes: await render(plan) }]);
    const score = scoreOf(plan.labels, reading.plan);
    const report = [...score.misses, ...score.wrong].slice(0, 30).join('\n');
    expect.soft(score.paired / score.wanted, `recall\n${report}`).toBeGreaterThanOrEqual(rows);
    expect.soft(score.paired / score.got, `precision\n${report}`).toBeGreaterThanOrEqual(rows);
    expect.soft(score.right / score.fields, `fields\n${report}`).toBeGreaterThanOrEqual(fields);
    expect.soft(score.misses).toEqual([]);
  });
});
