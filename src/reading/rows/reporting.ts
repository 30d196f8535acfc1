/** Duties to report, from every sentence of the body that orders one. */
import type { ReportingReading } from '../contract.ts';
import type { BodyNode } from '../structure/body-tree.ts';
import type { Passage } from '../structure/passage.ts';
import { locationOf } from './body-location.ts';
import { roleOfHeading } from './body-sections.ts';
import { responsibleUnit } from './body-units.ts';
import { type Clause, clauseOfCycle, clausesOf } from './reporting-clauses.ts';
import { type Cycle, duesIn, findCycles } from './reporting-cycles.ts';

/** Reads the duties below the root; purposes and objectives order nothing. */
export function readReporting(root: BodyNode): ReportingReading[] {
  const found: ReportingReading[] = [];
  for (const section of root.children) {
    const role = roleOfHeading(section.passage?.content ?? '');
    if (role === 'objective' || role === 'general-objective' || isPurpose(section)) continue;
    collect(section, undefined, found);
  }
  return found;
}

const isPurpose = ({ passage }: BodyNode): boolean =>
  /^(?:mục đích|yêu cầu|quan điểm|căn cứ|thực trạng|đánh giá|kết quả|sự cần thiết)/iu.test(
    passage?.content ?? '',
  );

function collect(node: BodyNode, unit: string | undefined, found: ReportingReading[]): void {
  const responsible = responsibleUnit(node)?.unit ?? unit;
  for (const passage of [node.passage, ...node.paragraphs]) {
    if (passage) found.push(...dutiesOf(passage, responsible));
  }
  for (const child of node.children) collect(child, responsible, found);
}

const REPORTS = /báo cáo(?! viên)|sơ kết|tổng kết/iu;
const ORDERS_ADHOC =
  /(?<!\p{L})(?:kịp thời|thường xuyên|chủ động|tổng hợp|thực hiện)[^.;]{0,60}báo cáo|báo cáo[^.;]{0,80}theo (?:đúng )?(?:quy định|yêu cầu|hướng dẫn|quy chế|chế độ|Nghị định|Thông tư)/iu;

function dutiesOf(passage: Passage, unit: string | undefined): ReportingReading[] {
  return sentencesOf(passage.content)
    .filter((sentence) => REPORTS.test(sentence))
    .flatMap((sentence) => {
      const cycles = findCycles(sentence).filter(({ at }) => REPORTS.test(clauseAround(sentence, at)));
      if (cycles.length === 0 && !ORDERS_ADHOC.test(sentence)) return [];
      const clauses = clausesOf(sentence);
      const said: Pick<ReportingReading, 'cycle' | 'dueText'>[] =
        cycles.length > 0 ? cycles : [onceOnly(sentence)];
      return said.map(({ cycle, dueText }) => ({
        cycle,
        ...(dueText !== undefined && { dueText }),
        ...partiesOf(clauses, cycle, unit),
        ...ruleOf(passage.content),
        quote: sentence,
        location: locationOf(passage),
      }));
    });
}

/** An order that names no cycle; the only day it names is its day. */
function onceOnly(sentence: string): Pick<ReportingReading, 'cycle' | 'dueText'> {
  const [due, another] = duesIn(sentence);
  return { cycle: 'adhoc', ...(due && !another && { dueText: due.text }) };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]["”)]?)\s+(?=["“(]?\p{Lu})/u);

/** A cycle and the report it belongs to stand in the same sentence, at most some clauses apart. */
const REACH = 400;
const clauseAround = (sentence: string, at: number): string =>
  sentence.slice(Math.max(0, at - REACH), at + REACH);

/** Who sends and who receives: as the clause of the cycle says, else the unit under whose heading it stands. */
function partiesOf(
  clauses: readonly Clause[],
  cycle: Cycle,
  unit: string | undefined,
): { from?: string; to?: string } {
  const clause = clauseOfCycle(clauses, cycle);
  const from = clause?.from ?? unit;
  const to = listed(clause?.to.map(({ text }) => text) ?? []);
  return { ...(from !== undefined && { from }), ...(to !== '' && { to }) };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;

const WINDOW =
  /(?:số liệu|thời gian chốt|kỳ báo cáo|thời điểm)[^.;]*?(?:tính )?(?:từ|đến|đến hết) ngày[^.;]*/iu;

/** The window of the data, where the passage sets one. */
function ruleOf(text: string): { rule?: string } {
  const rule = WINDOW.exec(text)?.[0];
  return rule === undefined ? {} : { rule };
}
