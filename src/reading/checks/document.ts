/** The document as a whole: letterhead left blank, an appendix that is spoken of but not there. */
import { isBlock, type Block, type SourceBlock, type UnreadKind } from '../block.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { isAppendixHeading } from '../structure/appendix-heading.ts';
import { finding } from './finding.ts';
import { unreadKindOf } from './unread.ts';

/** What is not said, is said of what was read only: what could not be read may hold it. */
export function checkDocument(plan: PlanReading, source: readonly SourceBlock[]): Finding[] {
  return [...checkHeader(plan, source), ...checkAppendices(plan, source)];
}

/** Blocks from the top in which a letterhead stands. */
const TOP = 15;
/** What may hold lines of the document, pages or tables of it. */
const HOLDS_LINES: ReadonlySet<UnreadKind> = new Set([
  'picture',
  'embedded-file',
  'embedded-part',
  'hidden-sheet',
  'page',
]);
/** What was there to read, and was no indicator and no task: it may well be an appendix. */
const GAVE_NOTHING: ReadonlySet<UnreadKind> = new Set(['table', 'passage']);

function mayHold(
  source: readonly SourceBlock[],
  stands: (block: SourceBlock, at: number) => boolean,
): boolean {
  return source.some((block, at) => {
    const what = unreadKindOf(block);
    return what !== undefined && HOLDS_LINES.has(what) && stands(block, at);
  });
}

function checkHeader({ header }: PlanReading, source: readonly SourceBlock[]): Finding[] {
  const above = mayHold(source, (block, at) => at < TOP || (block.page === 1 && block.file === 0));
  const anywhere = mayHold(source, () => true);
  const fields = [
    { name: 'cơ quan ban hành', missing: header.issuer === undefined, unsure: above },
    { name: 'số, ký hiệu', missing: header.number === undefined, unsure: above },
    {
      name: 'ngày tháng năm ban hành',
      missing: header.date === undefined || header.date.length < 10,
      unsure: above,
    },
    { name: 'người ký', missing: header.signer === undefined, unsure: anywhere },
  ].filter(({ missing }) => missing);
  if (fields.length === 0) return [];
  const blank = fields.filter(({ unsure }) => !unsure).map(({ name }) => name);
  const unread = fields.filter(({ unsure }) => unsure).map(({ name }) => name);
  const sentences = [
    blank.length > 0 && `Văn bản để trống hoặc không có: ${blank.join(', ')}.`,
    unread.length > 0 && `Chưa đọc được ${unread.join(', ')}: có thể nằm ở phần không đọc được của tệp.`,
    blank.length > 0 ? 'Điền khi xác nhận nếu bản chính thức đã có.' : 'Xem bản gốc và điền khi xác nhận.',
  ].filter((sentence) => typeof sentence === 'string');
  return [finding('header-incomplete', 'minor', [], sentences.join(' '), 'Thể thức văn bản')];
}

const APPENDIX = /phụ lục\s*(?:số\s*)?(\d+|[IVX]+)(?![\p{L}\d])/giu;
const ATTACHES = /phụ lục[^.]{0,30}(?:kèm theo|đính kèm)|(?:kèm theo|đính kèm)[^.]{0,20}phụ lục/iu;

function checkAppendices(plan: PlanReading, source: readonly SourceBlock[]): Finding[] {
  const blocks = source.filter(isBlock);
  const { headings, sentences } = appendixLines(blocks);
  const present = new Set(headings.flatMap((text) => namesIn(text).slice(0, 1)));
  const absent = [...new Set(sentences.flatMap(namesIn))].filter((name) => !present.has(name));
  const attached = sentences.some((text) => ATTACHES.test(text) && !/^\(?\s*kèm theo/iu.test(text));
  const anyAppendix =
    headings.length > 0 || [...plan.indicators, ...plan.tasks].some((row) => row.source === 'appendix');
  if (absent.length > 0 && (anyAppendix || attached)) return [missing(absent, source)];
  return attached && !anyAppendix ? [missing([], source)] : [];
}

function missing(names: string[], source: readonly SourceBlock[]): Finding {
  const named = names.length > 0 ? `phụ lục ${names.join(', ')}` : 'phụ lục kèm theo';
  const where = names.length > 0 ? `Phụ lục ${names.join(', ')}` : 'Phụ lục';
  const mayBeThere = source.some((block) => GAVE_NOTHING.has(unreadKindOf(block) ?? 'footnote'));
  if (mayBeThere || mayHold(source, () => true)) {
    const detail = `Nội dung kế hoạch nhắc đến ${named}; chưa đọc được phụ lục này, có thể nó nằm ở phần không đọc được của tệp. Xem tệp gốc, hoặc tải lên tệp phụ lục.`;
    return finding('missing-appendix', 'minor', [], detail, where);
  }
  const detail =
    names.length > 0
      ? `Nội dung kế hoạch nhắc đến ${named} nhưng không thấy trong tệp đã tải lên. Tải lên cả phụ lục.`
      : 'Nội dung kế hoạch ghi có phụ lục kèm theo nhưng không thấy phụ lục nào trong tệp đã tải lên. Tải lên cả phụ lục.';
  return finding('missing-appendix', 'serious', [], detail, where);
}

/** Paragraphs that head an appendix, and those that may speak of one. */
function appendixLines(blocks: readonly Block[]): { headings: string[]; sentences: string[] } {
  const headings: string[] = [];
  const sentences: string[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph') return;
    const text = block.text.replace(/^PL\s?(?=[\dIVX])/u, 'Phụ lục ');
    const heads = /^\W*phụ lục/iu.test(text) && (text !== block.text || isAppendixHeading(blocks, at));
    (heads ? headings : sentences).push(text);
  });
  return { headings, sentences };
}

/** Appendix numbers named in a text, one form for "1", "01" and "I". Appendices of other documents are left out. */
function namesIn(text: string): string[] {
  return [...text.matchAll(APPENDIX)].flatMap((match) => {
    const after = text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 40);
    if (
      /^\s*(?:ban hành |kèm theo )?(?:của |tại )?(?:Nghị định|Thông tư|Quyết định|Công văn|Luật|Nghị quyết)/iu.test(
        after,
      )
    )
      return [];
    return [(match[1] ?? '').replace(/^0+/, '').toUpperCase()];
  });
}
