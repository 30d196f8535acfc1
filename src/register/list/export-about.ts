/** What an exported sheet says of itself, beside its rows and never among them: whoever reads it as data loses nothing. Pure. */
import { timeInVietnam, todayInVietnam, writtenDay } from '../../shared/dates.ts';
import { cellText } from '../../shared/sheet-text.ts';

/** Whose register it is, of which plans, how many rows, as of when. */
export interface SheetAbout {
  /** "Sổ theo dõi chỉ tiêu, nhiệm vụ". */
  title: string;
  /** "Số chỉ tiêu, nhiệm vụ": what `rows` counts. */
  counted: string;
  /** "xã Sông Trăng, tỉnh Hà Nam". */
  commune: string;
  plans: readonly string[];
  rows: number;
  at: Date;
}

const asOfText = ({ at }: SheetAbout): string =>
  `${timeInVietnam(at)} ngày ${writtenDay(todayInVietnam(at))}`;

/** The lines of the sheet "Thông tin". */
export function aboutRows(about: SheetAbout): string[][] {
  const { title, counted, commune, plans, rows } = about;
  const lines = [
    ['Tên', title],
    ['Địa phương', commune],
    ...plans.map((plan) => ['Kế hoạch', plan]),
    [counted, String(rows)],
    ['Số liệu đến', asOfText(about)],
  ];
  return lines.map((line) => line.map(cellText));
}

/** In the head and at the foot of every page; "&" begins an order there. */
export const pageHeads = (about: SheetAbout) => ({
  oddHeader: `&L${`${about.title} · ${about.commune}`.replaceAll('&', '&&')}&RSố liệu đến ${asOfText(about)}`,
  oddFooter: '&CTrang &P/&N',
});

/** Of the file, as its properties are shown. */
export const fileProperties = (about: SheetAbout) => ({
  title: about.title,
  subject: about.plans.join('; '),
  company: about.commune,
  created: about.at,
});
