/** Pages: paper, margins, the number of the page in the upper margin. */
import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { FormRules } from '../form/form-rule.ts';
import { halfPoints, mm } from './measures.ts';
import { CENTRED } from './text.ts';

type Orientation = 'portrait' | 'landscape';

/** Between the margins, millimetres. */
export const textWidthOf = ({ paper, margins }: FormRules, orientation: Orientation): number =>
  (orientation === 'landscape' ? paper.height : paper.width) - margins.left - margins.right;

/** A section; the number of the page stands on all pages but the first one of the document. */
export function pageOf(
  { paper, margins, pageNumber }: FormRules,
  orientation: Orientation,
  place: 'first' | 'next',
  children: ISectionOptions['children'],
): ISectionOptions {
  const numbered = new Header({
    children: [
      new Paragraph({
        ...CENTRED,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) })],
      }),
    ],
  });
  const first = place === 'first';
  return {
    properties: {
      titlePage: first,
      page: {
        size: {
          width: mm(paper.width),
          height: mm(paper.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(margins.top),
          bottom: mm(margins.bottom),
          left: mm(margins.left),
          right: mm(margins.right),
          header: mm(margins.pageNumber),
        },
      },
    },
    headers: { default: numbered, ...(first && { first: new Header({ children: [new Paragraph({})] }) }) },
    children,
  };
}
