/** Pages that only name other files which hold the content: workbooks of several sheets, frames. */
import { attribute, elementsNamed, type HtmlNode, type HtmlParent, isElement } from './parse-html.ts';

export interface Frame {
  /** Address of the file as the page states it. */
  address: string;
  /** Name of the sheet, for workbooks. */
  name: string | undefined;
  hidden: boolean;
}

/** The files that hold the content of a page; [] when it holds its content itself. */
export function framesOf(page: HtmlParent): Frame[] {
  if (elementsNamed(page, 'frameset').length === 0) return [];
  const sheets = commentsOf(page).flatMap(sheetsIn);
  if (sheets.length > 0) return sheets;
  return elementsNamed(page, 'frame').map((frame) => ({
    address: attribute(frame, 'src') ?? '',
    name: undefined,
    hidden: false,
  }));
}

/** Excel lists its sheets in a comment, since a frame shows only one of them. */
function sheetsIn(comment: string): Frame[] {
  if (!comment.includes('ExcelWorksheet')) return [];
  return comment
    .split(/<x:ExcelWorksheet>/i)
    .slice(1)
    .flatMap((sheet) => {
      const address = /<x:WorksheetSource\s[^<>]*?HRef="([^"]*)"/i.exec(sheet)?.[1];
      const name = /<x:Name>([^<]*)</i.exec(sheet)?.[1]?.trim();
      const hidden = /<x:Visible>\s*Sheet(?:Very)?Hidden/i.test(sheet);
      return address === undefined ? [] : [{ address, name, hidden }];
    });
}

function commentsOf(parent: HtmlParent): string[] {
  return parent.childNodes.flatMap((node: HtmlNode) => {
    if ('data' in node) return [node.data];
    return isElement(node) ? commentsOf(node) : [];
  });
}
