/** Headings, paragraphs and tables of a body or an annex. */
import { AlignmentType, LineRuleType, type Paragraph, type Table } from 'docx';
import type { FormRules, TextStyle } from '../form/form-rule.ts';
import { headingRule, headingText } from '../form/heading-text.ts';
import type { Block, Run } from '../model/contract.ts';
import { mm, points } from './measures.ts';
import { writeTable } from './table.ts';
import { gap, LEAST_GAP, type Setting, textParagraph } from './text.ts';
import { linesOf } from './tidy-runs.ts';

/** What closes a body stays with its signature. */
export interface BlockPlace {
  /** Between the margins, millimetres. */
  width: number;
  keepLast?: boolean;
}

/** @returns nothing for texts that are empty */
export function writeBlocks(
  rules: FormRules,
  blocks: readonly Block[],
  { width, keepLast = false }: BlockPlace,
): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => {
    const last = at === blocks.length - 1;
    return writeBlock(rules, block, width, { last, keep: last && keepLast });
  });
}

function writeBlock(
  rules: FormRules,
  block: Block,
  width: number,
  { last, keep }: { last: boolean; keep: boolean },
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return headed(rules, block);
    case 'paragraph': {
      const lines = linesOf(block.bullet ? dashed(block.runs) : block.runs);
      return lines.map((runs) => bodyText(rules, runs, rules.text.style, keep ? { keepNext: true } : {}));
    }
    case 'table':
      // Two tables without a paragraph between them would be one.
      return [
        gap(GAP, true),
        ...writeTable(rules.table, block, width, keep),
        gap(last ? LEAST_GAP : GAP, keep),
      ];
  }
}

/** A bullet without a text is none. */
const dashed = (runs: readonly Run[]): Run[] =>
  linesOf(runs).length === 0
    ? []
    : [{ text: '- ' }, ...runs.map((run, at) => (at === 0 ? started(run) : run))];
const started = (run: Run): Run => ({ ...run, text: run.text.replace(/^\s*(?:[-–]\s+)?/, '') });

/** Above and below a table, points. */
const GAP = 8;

function headed(rules: FormRules, heading: Extract<Block, { kind: 'heading' }>): Paragraph[] {
  const { style } = headingRule(rules, heading.level);
  const lines = linesOf([{ text: headingText(rules, heading) }]);
  return lines.map((runs) =>
    bodyText(rules, runs, style, {
      keepNext: true,
      keepLines: true,
      outlineLevel: Math.min(Math.max(heading.level, 1), 9) - 1,
    }),
  );
}

/** A paragraph of the text: justified, its first line indented, no single line on a page of its own. */
export function bodyText(
  { text: { indent, before, line } }: FormRules,
  runs: readonly Run[],
  style: TextStyle,
  setting: Setting = {},
): Paragraph {
  return textParagraph(runs, style, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(indent) },
    spacing: { before: points(before), after: 0, ...lineHeight(line) },
    widowControl: true,
    ...setting,
  });
}

/** Word counts in 240ths of a line. */
const lineHeight = (line: FormRules['text']['line']): { line: number; lineRule: 'exact' | 'auto' } =>
  'exactly' in line
    ? { line: points(line.exactly), lineRule: LineRuleType.EXACT }
    : { line: Math.round(line.times * 240), lineRule: LineRuleType.AUTO };
