/** Fields (PAGE, REF, TOC, form fields): their instruction is not read, their result is. */
import type { UnreadKind } from '../../block.ts';
import { child, childNumber, childValue, toggle, type XmlElement } from '../xml.ts';

interface OpenField {
  /** It still shows its prompt. */
  waiting: boolean;
  /** The instruction is being passed, not the result. */
  instruction: boolean;
  /** What a form field shows when nothing stands in its result. */
  chosen: string;
  shown: boolean;
  contents: boolean;
}

/** The fields of one paragraph: nothing a field leaves open reaches beyond it. */
export interface Fields {
  /** Passes a mark of a field; gives the text that a form field shows. */
  pass(mark: XmlElement, deleted: boolean): string;
  /** Whether this text, which stands here, is shown. */
  shows(text: string): boolean;
  /** Text that the fields still open at the end show. */
  rest(): string;
  /** A table of contents begins here and goes on in the next paragraph. */
  opensContents(): boolean;
  /** A field of a paragraph before ends here. */
  endsOuter(): boolean;
  /** The paragraph refers to the page of another. */
  refersToPage: boolean;
  /** What form fields that wait to be filled in show. */
  prompts: string[];
  /** Fields that show no result, or an error in its place. */
  unread: UnreadKind[];
}

export function fieldsOf(parts: readonly XmlElement[]): Fields {
  const { completed, contents, waiting, failed, refersToPage } = survey(parts);
  const open: OpenField[] = [];
  let endsOuter = false;
  const textOf = (field: OpenField | undefined): string => (field && !field.shown ? field.chosen : '');
  return {
    pass: (mark, deleted) => {
      const type = mark.attributes['w:fldCharType'];
      const top = open.at(-1);
      if (type === 'begin') {
        open.push({
          waiting: waiting.has(mark) || failed.has(mark),
          instruction: completed.has(mark),
          chosen: deleted ? '' : chosenIn(child(mark, 'w:ffData')),
          shown: false,
          contents: contents.has(mark),
        });
      } else if (type === 'separate' && top) top.instruction = false;
      else if (type === 'end') {
        if (!top) endsOuter = true;
        return textOf(open.pop());
      }
      return '';
    },
    shows: (text) => {
      if (open.some((field) => field.instruction || field.waiting)) return false;
      for (const field of open) field.shown ||= text.trim() !== '';
      return true;
    },
    rest: () => open.map(textOf).join(''),
    opensContents: () => open.some((field) => field.contents),
    endsOuter: () => endsOuter,
    refersToPage,
    prompts: [...waiting.values()],
    unread: [...failed.values()].filter((kind) => kind !== undefined),
  };
}

interface Survey {
  /** Beginnings whose instruction ends in the same paragraph. */
  completed: Set<XmlElement>;
  /** Beginnings of tables of contents. */
  contents: Set<XmlElement>;
  /** Beginnings of form fields whose result is still the prompt they were made with, and the prompt. */
  waiting: Map<XmlElement, string>;
  /** Beginnings of fields without a result; nothing is missing where only a page number failed. */
  failed: Map<XmlElement, UnreadKind | undefined>;
  refersToPage: boolean;
}

interface SurveyedField {
  mark: XmlElement;
  instruction: string;
  result: string;
  /** Something else than text stands in it. */
  drawn: boolean;
}

/** Deleted marks count too: a field whose end was deleted still ends there. */
function survey(parts: readonly XmlElement[]): Survey {
  const found: Survey = {
    completed: new Set(),
    contents: new Set(),
    waiting: new Map(),
    failed: new Map(),
    refersToPage: false,
  };
  const open: SurveyedField[] = [];
  const visit = (element: XmlElement): void => {
    const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined;
    const top = open.at(-1);
    if (type === 'begin') open.push({ mark: element, instruction: '', result: '', drawn: false });
    else if (type !== undefined && top) {
      found.completed.add(top.mark);
      if (type !== 'end') return;
      open.pop();
      if (hasFailed(top)) found.failed.set(top.mark, failureOf(top));
      if (isPromptOf(child(top.mark, 'w:ffData'), top.result)) found.waiting.set(top.mark, top.result);
    } else if (element.name === 'w:t' && top) top.result += element.text;
    else if (DRAWN.has(element.name) && top) top.drawn = true;
    else if (element.name === 'w:instrText' && top) {
      top.instruction += element.text;
      if (/^\s*TOC(?!\p{L})/iu.test(top.instruction)) found.contents.add(top.mark);
      if (/^\s*PAGEREF(?!\p{L})/iu.test(top.instruction)) found.refersToPage = true;
    }
    if (element.name !== 'w:txbxContent') element.children.forEach(visit);
  };
  parts.forEach(visit);
  return found;
}

const DRAWN = new Set(['w:pict', 'w:drawing', 'w:object']);
/** What Word writes in the place of a result. */
const ERROR =
  /^\s*(?:Error!|Lỗi!|!\s?(?:Syntax Error|Undefined Bookmark|Zero Divide|Missing|Unexpected|The Formula|.{0,40}is not))/iu;
/** Fields that bring in what stands in another file. */
const BRINGS_IN = /^\s*(?:INCLUDETEXT|LINK|DDE|DDEAUTO|DATABASE|EMBED)(?!\p{L})/iu;

const hasFailed = ({ instruction, result, drawn }: SurveyedField): boolean =>
  ERROR.test(result) || (BRINGS_IN.test(instruction) && result.trim() === '' && !drawn);

function failureOf({ instruction }: SurveyedField): UnreadKind | undefined {
  if (BRINGS_IN.test(instruction)) return 'embedded-part';
  return /^\s*(?:PAGEREF|TOC|HYPERLINK)(?!\p{L})/iu.test(instruction) ? undefined : 'error-cell';
}

/** An entry, or a text to begin with, that only asks for one. */
const ASKS =
  /^[\s\-–—.…_(<[]*(?:hãy |vui lòng )?(?:chọn|bấm|nhấp|nhập|điền|gõ|ghi|select|choose|click|enter|type)(?!\p{L})/iu;

function isPromptOf(form: XmlElement | undefined, result: string): boolean {
  const given = childValue(child(form, 'w:textInput'), 'w:default');
  return given !== undefined && given === result && ASKS.test(given);
}

/** What a form field of the old kind shows: the chosen entry, a box, nothing for a text. */
function chosenIn(form: XmlElement | undefined): string {
  const box = child(form, 'w:checkBox');
  if (box) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default')) ? '☑' : '□';
  const list = child(form, 'w:ddList');
  if (!list) return '';
  const chosen = childNumber(list, 'w:result');
  const entries = list.children.filter(({ name }) => name === 'w:listEntry');
  const entry = entries[chosen ?? childNumber(list, 'w:default') ?? 0]?.attributes['w:val'] ?? '';
  return chosen === undefined && ASKS.test(entry) ? '' : entry;
}
