/** Fields (PAGE, REF, TOC, form fields): their instruction is not read, their result is. */
import { child, childNumber, toggle, type XmlElement } from '../xml.ts';

interface OpenField {
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
}

export function fieldsOf(parts: readonly XmlElement[]): Fields {
  const { completed, contents, refersToPage } = survey(parts);
  const open: OpenField[] = [];
  let endsOuter = false;
  const textOf = (field: OpenField | undefined): string => (field && !field.shown ? field.chosen : '');
  return {
    pass: (mark, deleted) => {
      const type = mark.attributes['w:fldCharType'];
      const top = open.at(-1);
      if (type === 'begin') {
        open.push({
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
      if (open.some(({ instruction }) => instruction)) return false;
      for (const field of open) field.shown ||= text.trim() !== '';
      return true;
    },
    rest: () => open.map(textOf).join(''),
    opensContents: () => open.some((field) => field.contents),
    endsOuter: () => endsOuter,
    refersToPage,
  };
}

interface Survey {
  /** Beginnings whose instruction ends in the same paragraph. */
  completed: Set<XmlElement>;
  /** Beginnings of tables of contents. */
  contents: Set<XmlElement>;
  refersToPage: boolean;
}

/** Deleted marks count too: a field whose end was deleted still ends there. */
function survey(parts: readonly XmlElement[]): Survey {
  const found: Survey = { completed: new Set(), contents: new Set(), refersToPage: false };
  const open: { mark: XmlElement; instruction: string }[] = [];
  const visit = (element: XmlElement): void => {
    const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined;
    const top = open.at(-1);
    if (type === 'begin') open.push({ mark: element, instruction: '' });
    else if (type !== undefined && top) {
      found.completed.add(top.mark);
      if (type === 'end') open.pop();
    } else if (element.name === 'w:instrText' && top) {
      top.instruction += element.text;
      if (/^\s*TOC(?!\p{L})/iu.test(top.instruction)) found.contents.add(top.mark);
      if (/^\s*PAGEREF(?!\p{L})/iu.test(top.instruction)) found.refersToPage = true;
    }
    if (element.name !== 'w:txbxContent') element.children.forEach(visit);
  };
  parts.forEach(visit);
  return found;
}

/** An entry that only asks to choose one. */
const ASKS = /^[\s\-–—.…_(<[]*(?:hãy |vui lòng )?(?:chọn|bấm|nhấp|select|choose|click)(?!\p{L})/iu;

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
