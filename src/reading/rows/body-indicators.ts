/** Indicators from the objectives of a body: every bullet or item with something to be reached. */
import type { IndicatorReading, Target } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import { headingText } from '../structure/passage.ts';
import { toTarget, wordsOf } from '../values/target.ts';
import type { Quantity } from '../values/target-quantity.ts';
import { milestoneYear } from '../values/target-year.ts';
import { doubtOf } from './body-doubt.ts';
import { type FigureClause, figureClauses } from './body-figures.ts';
import { locationOf } from './body-location.ts';
import { roleWithin, type Section } from './body-sections.ts';
import { capitalised, namesOf, tidy } from './indicator-name.ts';
import { unitOf } from './indicator-unit.ts';

type Draft = Omit<IndicatorReading, 'id'>;

/** A boundary between two figures of one bullet was found by its words only. */
const SPLIT_CONFIDENCE = 0.75;
/** Whether a figure of a general objective is meant as a target of its own is a matter of opinion. */
const GENERAL_CONFIDENCE = 0.7;
const FIGURE_CONFIDENCE = 0.95;
/** A goal in words stands as it was written; that nothing in it can be measured is a finding's to say. */
const WORDS_CONFIDENCE = 0.95;

function confidenceOf({ role }: Context, { doubtful }: FigureClause): number {
  if (role === 'general-objective') return GENERAL_CONFIDENCE;
  return doubtful ? SPLIT_CONFIDENCE : FIGURE_CONFIDENCE;
}

interface Context {
  role: Section['role'];
  year: number | undefined;
  /** Headings from the section down to the item. */
  path: string[];
}

/** Reads the indicators of a section of objectives. `year` is the year of the plan's title, when it is a plan of one year. */
export function readObjectives({ node, role }: Section, year?: number): Draft[] {
  const found: Draft[] = [];
  visit(node, { role, year: milestoneOf(node) ?? year, path: [] }, found, true);
  return found;
}

function visit(node: BodyNode, context: Context, found: Draft[], isSection: boolean): void {
  const own = node.passage;
  const isHeading = node.children.length > 0;
  if (own && !isSection) found.push(...readItem(node, context, isHeading));
  const path = isSection || !own ? context.path : [...context.path, headingOf(node)];
  for (const paragraph of isHeading || isSection ? node.paragraphs : []) {
    found.push(
      ...figureRows(paragraph.text, { ...context, path, node, passage: paragraph, last: paragraph }),
    );
  }
  for (const child of node.children) {
    const role = roleWithin(child, context.role) ?? context.role;
    if (role !== 'objective' && role !== 'general-objective') continue;
    visit(child, { role, year: milestoneOf(child) ?? context.year, path }, found, false);
  }
}

/** A heading gives its year to what stands below it; an item keeps its years for itself. */
function milestoneOf(node: BodyNode): number | undefined {
  const text = node.passage?.content ?? '';
  return node.children.length > 0 && text.length < 250 ? milestoneYear(text) : undefined;
}

const headingOf = ({ passage }: BodyNode): string => (passage ? headingText(passage) : '');

interface RowContext extends Context {
  node: BodyNode;
  passage: NonNullable<BodyNode['passage']>;
  last: NonNullable<BodyNode['passage']>;
}

function readItem(node: BodyNode, context: Context, isHeading: boolean): Draft[] {
  const { passage } = node;
  if (!passage) return [];
  const paragraphs = isHeading ? [] : node.paragraphs;
  if (paragraphs.length > 0 && isBareHeading(passage.content)) {
    const path = [...context.path, headingOf(node)];
    const below = { ...context, year: milestoneYear(passage.content) ?? context.year, path };
    return paragraphs.flatMap((one) =>
      readText(one.text, { ...below, node, passage: one, last: one }, false),
    );
  }
  const text = [passage.content, ...paragraphs.map((paragraph) => paragraph.text)].join(' ');
  return readText(text, { ...context, node, passage, last: paragraphs.at(-1) ?? passage }, isHeading);
}

/** "a) Giai đoạn 2026 - 2030" above its paragraph, as against an item that goes on below. */
const isBareHeading = (text: string): boolean => text.length < 120 && !/[.;,]$|\d\s?%/.test(text);

function readText(text: string, row: RowContext, isHeading: boolean): Draft[] {
  const rows = isMilestoneHeading(text, isHeading) ? [] : figureRows(text, row);
  if (rows.length > 0 || isHeading || row.role === 'general-objective') return rows;
  return isGoalInWords(row, text) ? [wordsRow(text, row)] : [];
}

/** "2.1. Đến hết năm 2025" names a milestone; "1.1. Tỷ lệ … đạt 80%, trong đó:" is an indicator with parts. */
const isMilestoneHeading = (text: string, isHeading: boolean): boolean =>
  isHeading && !/\d\s?%|:$/.test(text);

function figureRows(text: string, row: RowContext): Draft[] {
  const clauses = figureClauses(text);
  if (row.role === 'general-objective' && !/%/.test(text)) return [];
  const names = namesOf(clauses);
  return clauses.map((clause, at) => {
    const unit = unitOf(clause);
    return {
      ...baseOf(row),
      name: names[at] ?? tidy(clause.text),
      ...(unit !== undefined && { unit }),
      quote: clause.text,
      targets: clause.figures.map(({ quantity, year }) =>
        toTarget(levelOf(clause.text, quantity), quantity, year ?? row.year),
      ),
      ...doubtOf([row.passage], confidenceOf(row, clause), ['name', 'targets']),
    };
  });
}

/** The words that state a level: "Có ≥ 60%" says "≥ 60%". */
const levelOf = (text: string, quantity: Quantity): string =>
  wordsOf(text, quantity).replace(/^có\s+(?!thể)/iu, '');

function baseOf({
  node,
  passage,
  last,
  path,
}: RowContext): Pick<
  Draft,
  'source' | 'ordinal' | 'section' | 'location' | 'leads' | 'agencies' | 'coordinators'
> {
  const ordinal = node.passage === passage ? passage.marker?.ordinal : undefined;
  return {
    source: 'body',
    ...(ordinal !== undefined && { ordinal }),
    ...(path.length > 0 && { section: path.join(' / ') }),
    location: locationOf(passage, last),
    leads: [],
    agencies: [],
    coordinators: [],
  };
}

/** An effort has no end that could be reached; a state or a product has. */
const EFFORT =
  /^(?:(?:tiếp tục|tích cực|chủ động|thường xuyên|từng bước|không ngừng)[\s,]+)*(?:đẩy mạnh|tăng cường|thúc đẩy|khuyến khích|nâng cao|chú trọng|quan tâm|tập trung|phát huy)(?!\p{L})/iu;
const END_STATE = /(?<!\p{L})(?:đạt|hoàn thành|hoàn chỉnh|đưa vào|hình thành|toàn bộ|tất cả)(?!\p{L})/iu;

/** "Chi tiết tại Phụ lục 1", "Hoàn thành các chỉ tiêu theo Phụ lục 1" state no goal themselves. */
const REFERENCE = /(?:chi tiết|cụ thể|nêu|thể hiện|quy định|các chỉ tiêu|các nhiệm vụ)[^.;]{0,40}phụ lục/iu;

const BULLETS: ReadonlySet<BodyNode['kind']> = new Set(['dash', 'plus', 'star']);

/** Items that can be judged done or not done, although without a figure. */
function isGoalInWords({ node, passage }: RowContext, text: string): boolean {
  // Prose between lists and tables describes; goals are listed.
  if (passage.marker === undefined || REFERENCE.test(text)) return false;
  const isSentence = /[.;]$/.test(text) && text.split(' ').length > 6;
  if (!(BULLETS.has(node.kind) || isSentence) || text.endsWith(':')) return false;
  return !(EFFORT.test(text) && !END_STATE.test(text));
}

/** A result that one can say yes or no to: "Hoàn thành số hóa …", "đạt mức độ 3", "đạt chuẩn quốc gia". */
const LEVEL =
  /^(?:cơ bản )?hoàn thành(?: toàn bộ)?(?!\p{L})|^không (?:còn|để xảy ra)(?!\p{L})|(?<!\p{L})đạt (?:mức(?: độ)?|cấp(?: độ)?|hạng|loại|bậc) (?:\d+|[IVX]+|tốt|khá|xuất sắc|cao)(?: trở lên)?(?!\p{L})|(?<!\p{L})đạt chuẩn (?:quốc gia|nông thôn mới|đô thị văn minh|văn hóa)(?: (?:nâng cao|kiểu mẫu|mức độ \d+))?(?!\p{L})/iu;

/** A goal in words: its level is the words that state it; where none do, it has no target. */
function wordsRow(text: string, row: RowContext): Draft {
  const level = LEVEL.exec(text)?.[0];
  const targets: Target[] = level === undefined ? [] : [toTarget(level, undefined, row.year)];
  return {
    ...baseOf(row),
    name: capitalised(tidy(text)),
    quote: text,
    targets,
    ...doubtOf([row.passage], WORDS_CONFIDENCE, ['name', 'targets']),
  };
}
