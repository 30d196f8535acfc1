/** The documents of the demo commune as the pages that Word prints, for `npm run screens`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Kind, Reports } from '../src/documents/contract.ts';
import type { Form } from '../src/documents/model/contract.ts';
import { convertByLibreOffice, findLibreOffice } from '../src/reading/formats/old-office/libreoffice.ts';

/** Small enough for a folder of pictures, large enough to read 11 points. */
const DOTS_PER_INCH = 80;

const DRAWN: readonly { kind: Kind; form: Form }[] = [
  { kind: 'nq57', form: 'state' },
  { kind: 'nq57', form: 'party' },
  { kind: 'conclusions', form: 'state' },
  { kind: 'figures', form: 'state' },
  { kind: 'urging', form: 'state' },
  { kind: 'erratum', form: 'state' },
];

/**
 * Every kind that the demo can make, as `document-<kind>-<form>-page-N.png`.
 * @param page of a clerk who is signed in
 * @returns what was drawn, or why nothing was, in one line
 */
export async function drawDocuments(page: Page, folder: string): Promise<string> {
  if (findLibreOffice() === undefined) return 'No LibreOffice (soffice) here: no pages of documents.';
  if (spawnSync('pdftoppm', ['-v']).error) return 'No pdftoppm here: no pages of documents.';
  for (const { kind, form } of DRAWN) {
    const docx = await docxOf(page, await reportOf(page, kind, form));
    const pdf = await convertByLibreOffice(docx, 'docx', 'pdf');
    if (!pdf) throw new Error(`LibreOffice could not print ${kind} in the form of ${form}`);
    drawPages(pdf, folder, `document-${kind}-${form}-page`);
  }
  return `The pages of ${DRAWN.length} documents are in ${folder}`;
}

/** In the place of those of before, which may have been more. */
function drawPages(pdf: Uint8Array, folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(`${prefix}-`)) rmSync(join(folder, name));
  const place = mkdtempSync(join(tmpdir(), 'sauro-pages-'));
  try {
    const file = join(place, 'document.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-png', '-gray', '-r', String(DOTS_PER_INCH), file, join(folder, prefix)]);
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The newest of its kind and form that the commune has, else a first draft. */
async function reportOf(page: Page, kind: Kind, form: Form): Promise<string> {
  const { reports, periods, plans } = await call<Reports>(page, '/api/reports');
  const there = reports.find((report) => report.kind === kind && report.form === form);
  if (there) return there.id;
  // Of the period that a report is being written of, some units have reported and some have not.
  const written = reports.find((report) => !report.issued && report.kind === 'nq57')?.periodId;
  const periodId = written ?? periods.find(({ current }) => current)?.id;
  const planId = kind === 'nq57' ? plans[0]?.id : undefined;
  return (await call<{ id: string }>(page, '/api/reports', { kind, form, periodId, planId })).id;
}

/** As the screens ask: from the page itself, in the session of its person. */
const call = async <T>(page: Page, path: string, body?: object): Promise<T> =>
  JSON.parse(await fetched(page, path, body)) as T;

const docxOf = async (page: Page, id: string): Promise<Buffer> =>
  Buffer.from(await fetched(page, `/api/reports/${id}/docx`), 'latin1');

/** Bytes as letters, which is all that leaves a page. */
async function fetched(page: Page, path: string, body?: object): Promise<string> {
  const { status, text } = await page.evaluate(
    async ([url, sent]) => {
      const response = await fetch(url, {
        ...(sent !== undefined && {
          method: 'POST',
          body: sent,
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        }),
      });
      const isJson = response.headers.get('content-type')?.includes('json');
      if (isJson) return { status: response.status, text: await response.text() };
      const bytes = new Uint8Array(await response.arrayBuffer());
      return {
        status: response.status,
        text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
      };
    },
    [path, body && JSON.stringify(body)] as const,
  );
  if (status >= 300) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
  return text;
}
