/** The document as a whole: letterhead left blank, an appendix that is spoken of but not there. */
import type { Block } from '../block.ts';
import type { Finding, PlanReading } from '../contract.ts';
import { finding } from './finding.ts';

export function checkDocument(plan: PlanReading, blocks: readonly Block[]): Finding[] {
  return [...checkHeader(plan), ...checkAppendices(plan, blocks)];
}

function checkHeader({ header }: PlanReading): Finding[] {
  const missing = [
    header.issuer === undefined && 'cơ quan ban hành',
    header.number === undefined && 'số, ký hiệu',
    (header.date === undefined || header.date.length < 10) && 'ngày tháng năm ban hành',
    header.signer === undefined && 'người ký',
  ].filter((name) => typeof name === 'string');
  if (missing.length === 0) return [];
  return [
    finding(
      'header-incomplete',
      'minor',
      [],
      `Văn bản để trống hoặc không có: ${missing.join(', ')}. Điền khi xác nhận nếu bản chính thức đã có.`,
      'Thể thức văn bản',
    ),
  ];
}

const APPENDIX = /phụ lục\s*(?:số\s*)?(\d+|[IVX]+)(?![\p{L}\d])/giu;

function checkAppendices(plan: PlanReading, blocks: readonly Block[]): Finding[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const present = new Set(
    paragraphs.flatMap((text) => (/^\W*phụ lục/iu.test(text) ? namesIn(text).slice(0, 1) : [])),
  );
  const promised = paragraphs.filter((text) => !/^\W*phụ lục/iu.test(text));
  const absent = [...new Set(promised.flatMap(namesIn))].filter((name) => !present.has(name));
  const attached = promised.find(
    (text) =>
      /phụ lục[^.]{0,30}(?:kèm theo|đính kèm)|(?:kèm theo|đính kèm)[^.]{0,20}phụ lục/iu.test(text) &&
      !/^\(?\s*kèm theo/iu.test(text),
  );
  const anyAppendix =
    present.size > 0 ||
    paragraphs.some((text) => /^\W*phụ lục/iu.test(text)) ||
    [...plan.indicators, ...plan.tasks].some((row) => row.source === 'appendix');
  if (absent.length > 0 && (anyAppendix || attached)) {
    return [
      finding(
        'missing-appendix',
        'serious',
        [],
        `Phần lời nhắc đến phụ lục ${absent.join(', ')} nhưng không thấy trong tệp đã tải lên.`,
        `Phụ lục ${absent.join(', ')}`,
      ),
    ];
  }
  if (attached && !anyAppendix) {
    return [
      finding(
        'missing-appendix',
        'serious',
        [],
        'Phần lời ghi có phụ lục kèm theo nhưng không thấy phụ lục nào trong tệp đã tải lên. Hãy tải lên cả phụ lục.',
        'Phụ lục',
      ),
    ];
  }
  return [];
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
