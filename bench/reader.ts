/**
 * How fast the reader is, beside what everybody knows: LibreOffice for Word files, the tesseract command for scans.
 * Whole processes, in turns, on fictional plans made here. `npm run bench:reader`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readInWorker } from '../src/reading/worker/read-in-worker.ts';
import { longPlan } from './long-plan.ts';
import { isInstalled, type Measure, measure, sideBySide } from './measure.ts';
import { jpegSize, scanPdf } from './scan-pdf.ts';

const SCAN_PAGES = 4;
const SCAN_DPI = 200;
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sauro-bench-'));
const lines: string[][] = [];

const sauro = (file: string): Promise<Measure> =>
  measure(process.execPath, [join(root, 'bin/sauro.mjs'), 'read', file, '--out', join(folder, 'out')]);
/** Wall time, and the processor's where it is known. */
const shown = ({ milliseconds: wall, cpuMilliseconds }: Measure): string =>
  cpuMilliseconds === undefined
    ? milliseconds(wall)
    : `${milliseconds(wall)} (CPU ${milliseconds(cpuMilliseconds)})`;
const milliseconds = (value: number): string => `${Math.round(value)} ms`;
const verdict = (ok: boolean): string => (ok ? 'đạt' : 'CHƯA ĐẠT');
const report = (what: string, measured: string, bar: string, ok: boolean): void => {
  lines.push([what, measured, bar, verdict(ok)]);
};
const missing = (what: string, program: string): void => {
  lines.push([what, '—', '—', `bỏ qua: máy không có ${program}`]);
};

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const hasOffice = isInstalled('soffice');
const office = (file: string, to: string): string[] => [
  '--headless',
  `-env:UserInstallation=file://${folder}/office`,
  '--convert-to',
  to,
  '--outdir',
  folder,
  file,
];

/** The Word file laid out by LibreOffice, and how many pages that made. */
function toPdf(docx: string): { path: string; pages: number } {
  spawnSync('soffice', office(docx, 'pdf'), { stdio: 'ignore' });
  const path = docx.replace(/\.docx$/, '.pdf');
  const pages =
    readFileSync(path)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  return { path, pages };
}

async function benchWord(): Promise<void> {
  const file = write('plan-12.docx', longPlan(12));
  if (hasOffice) {
    const { pages } = toPdf(file);
    const [ours, theirs] = await sideBySide(5, [
      () => sauro(file),
      () => measure('soffice', office(file, 'txt')),
    ]);
    if (ours && theirs) {
      const ratio = ours.milliseconds / theirs.milliseconds;
      report(
        `.docx ${pages} trang, cả tiến trình`,
        `${shown(ours)}; soffice ${milliseconds(theirs.milliseconds)}; tỷ số ${ratio.toFixed(2)}`,
        '≤ 0,5 × soffice',
        ours.ok && ratio <= 0.5,
      );
    }
  } else missing('.docx so với soffice', 'soffice');
  const bytes = new Uint8Array(readFileSync(file));
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const started = performance.now();
    await readInWorker([{ name: 'plan.docx', bytes }]);
    times.push(performance.now() - started);
  }
  const [first = Number.NaN, ...warm] = times;
  const typical = warm.toSorted((one, other) => one - other)[Math.floor(warm.length / 2)] ?? Number.NaN;
  report(
    '.docx 12 trang, trong máy chủ đang chạy',
    `${milliseconds(typical)} (lần đầu ${milliseconds(first)})`,
    '≤ 250 ms',
    typical <= 250,
  );
}

async function benchPdf(): Promise<void> {
  if (!hasOffice) return missing('.pdf', 'soffice (để tạo tệp PDF mẫu)');
  const { path, pages } = toPdf(write('plan-21.docx', longPlan(21)));
  const [ours] = await sideBySide(3, [() => sauro(path)]);
  if (ours)
    report(
      `.pdf ${pages} trang, cả tiến trình`,
      shown(ours),
      '≤ 2.000 ms',
      ours.ok && ours.milliseconds <= 2000,
    );
}

async function benchScan(): Promise<void> {
  for (const program of ['tesseract', 'pdftoppm'])
    if (!isInstalled(program)) return missing('bản quét', program);
  if (!hasOffice) return missing('bản quét', 'soffice (để tạo trang mẫu)');
  const { path } = toPdf(write('plan-scan-source.docx', longPlan(SCAN_PAGES)));
  spawnSync('pdftoppm', [
    '-r',
    String(SCAN_DPI),
    '-gray',
    '-jpeg',
    '-l',
    String(SCAN_PAGES),
    path,
    join(folder, 'page'),
  ]);
  const pictures = readdirSync(folder)
    .filter((name) => /^page-\d+\.jpg$/.test(name))
    .sort();
  const scan = write(
    'plan-scan.pdf',
    scanPdf(
      pictures.map((name) => {
        const bytes = new Uint8Array(readFileSync(join(folder, name)));
        return { bytes, ...jpegSize(bytes) };
      }),
    ),
  );
  // The same language data for both.
  mkdirSync(join(folder, 'tessdata'));
  writeFileSync(
    join(folder, 'tessdata/vie.traineddata'),
    gunzipSync(
      readFileSync(join(root, 'node_modules/@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz')),
    ),
  );
  const tesseract = async (): Promise<Measure> => {
    let sum = 0;
    for (const name of pictures) {
      const args = [
        join(folder, name),
        join(folder, 'text'),
        '--tessdata-dir',
        join(folder, 'tessdata'),
        '-l',
        'vie',
      ];
      sum += (await measure('tesseract', args, { OMP_THREAD_LIMIT: '1' })).milliseconds;
    }
    return { milliseconds: sum, cpuMilliseconds: undefined, megabytes: undefined, ok: true };
  };
  const [ours, theirs] = await sideBySide(1, [() => sauro(scan), tesseract]);
  if (!ours || !theirs) return;
  const [perPage, theirPage] = [ours.milliseconds / pictures.length, theirs.milliseconds / pictures.length];
  report(
    `bản quét ${pictures.length} trang, mỗi trang`,
    `${milliseconds(perPage)}; tesseract ${milliseconds(theirPage)}; tỷ số ${(perPage / theirPage).toFixed(2)}`,
    '≤ 1,5 × tesseract',
    ours.ok && perPage <= 1.5 * theirPage,
  );
}

/** Cost per page must not grow with the pages; the start of the process is taken off. */
async function benchGrowth(format: 'docx' | 'pdf'): Promise<void> {
  if (format === 'pdf' && !hasOffice) return missing('tăng theo số trang (.pdf)', 'soffice');
  const sizes = [1, 10, 50, 200];
  const files = sizes.map((size) => {
    const docx = write(`plan-${size}-growth.docx`, longPlan(size));
    return format === 'docx' ? { path: docx, pages: size } : toPdf(docx);
  });
  const measures = await sideBySide(
    format === 'docx' ? 3 : 1,
    files.map(
      ({ path }) =>
        () =>
          sauro(path),
    ),
  );
  const cost = ({ milliseconds: wall, cpuMilliseconds }: Measure): number => cpuMilliseconds ?? wall;
  const [base, ...rest] = measures.map((taken, index) => ({
    cost: cost(taken),
    pages: files[index]?.pages ?? 1,
  }));
  const perPage = rest.map((taken) => (taken.cost - (base?.cost ?? 0)) / (taken.pages - (base?.pages ?? 0)));
  const costs = rest.map((taken) => `${taken.pages} trang ${milliseconds(taken.cost)}`).join('; ');
  const [, middle = 0, last = 0] = perPage;
  report(
    `.${format}, thời gian CPU: ${costs}`,
    `${perPage.map((value) => value.toFixed(1)).join(' → ')} ms mỗi trang thêm`,
    'tuyến tính (200 trang ≤ 1,5 × 50 trang)',
    measures.every(({ ok }) => ok) && last <= 1.5 * middle,
  );
  const peak = measures.at(-1)?.megabytes;
  if (peak !== undefined)
    report(`.${format} 200 trang, bộ nhớ`, `${Math.round(peak)} MB`, '≤ 400 MB', peak <= 400);
}

try {
  const only = process.argv[2];
  const parts = {
    word: benchWord,
    pdf: benchPdf,
    scan: benchScan,
    growth: async () => {
      await benchGrowth('docx');
      await benchGrowth('pdf');
    },
  };
  for (const [name, part] of Object.entries(parts)) if (only === undefined || only === name) await part();
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    process.stdout.write(
      `${line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
