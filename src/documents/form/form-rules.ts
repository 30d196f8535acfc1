/**
 * The two forms of official documents, every size and word of them. [A] the rule says so; [B] told by one source;
 * [C] practice, a choice within what the rule leaves open.
 *
 * State: Nghị định 30/2020/NĐ-CP, Phụ lục I. Party: Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW (2026); sizes that are
 * not known from them as in Hướng dẫn 36-HD/VPTW (2018), which they replace.
 */
import type { Form } from '../model/contract.ts';
import type { FormRules } from './form-rule.ts';

/** Phụ lục I, phần I mục I.1: A4; both forms. [A] */
const PAPER = { width: 210, height: 297 };
const FONT = 'Times New Roman';

const state: FormRules = {
  paper: PAPER,
  // Phần I mục I.3: top and bottom 20–25, left 30–35, right 15–20. [A]
  margins: { top: 20, bottom: 20, left: 30, right: 15, pageNumber: 10 },
  // Phần I mục I.4: Times New Roman, black. [A]
  font: FONT,
  // Phần I mục I.7: 13–14, upright, centred in the upper margin, none on the first page. [A]
  pageNumber: { size: 13 },
  letterhead: {
    columns: [62, 103],
    above: [
      // Phần II mục 1: 12–13, capitals, bold. [A]
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: { size: 13, bold: true } },
      // Phần II mục 1: 13–14, bold, under it a line as long as the text. [A]
      { text: 'Độc lập - Tự do - Hạnh phúc', style: { size: 14, bold: true }, line: { share: 1 } },
    ],
    // Phần II mục 2: 12–13, capitals, upright. [A]
    parent: { size: 13, capitals: true },
    // Phần II mục 2: 12–13, capitals, bold, under it a line of 1/3–1/2 of the text. [A]
    body: { style: { size: 13, bold: true, capitals: true }, line: { share: 0.4 } },
    // Phần II mục 3: 13, upright, "Số:", between number and symbol a stroke. [A]
    number: { style: { size: 13 }, word: 'Số:', between: '/' },
    // Phần II mục 4: 13–14, italic. [A]
    placeAndDate: { size: 14, italic: true },
  },
  // Phần II mục 5: 13–14, capitals, bold. [A]
  type: { size: 14, bold: true, capitals: true },
  // Phần II mục 5: 13–14, bold, under it a line of 1/3–1/2 of the text. [A]
  subject: { style: { size: 14, bold: true }, line: { share: 0.4 } },
  // Phần II mục 5: công văn, 12–13, upright, under the number, 6 pt away from it. [A]
  letterSubject: { style: { size: 13 }, word: 'V/v' },
  // Phần II mục 9: 13–14, upright. [A]
  addressees: { style: { size: 14 }, word: 'Kính gửi' },
  // Phần II mục 6: 13–14, italic. [A]
  basis: { size: 14, italic: true },
  text: {
    // Phần II mục 6: 13–14, upright, justified, first line 1 or 1.27 cm, at least 6 pt, one line to 1.5 lines. [A]
    style: { size: 14 },
    indent: 12.7,
    before: 6,
    line: { times: 1.15 },
  },
  headings: {
    // Phần II mục 6: part in Roman numbers, capitals, bold [A]; khoản 13–14, upright or bold where it has a title [A].
    1: { style: { size: 14, bold: true }, between: '. ' },
    2: { style: { size: 14, bold: true }, between: '. ' },
    3: { style: { size: 14, bold: true, italic: true }, between: ') ' },
  },
  // Phụ lục III, samples of documents. [A]
  ending: './.',
  signature: {
    // Phần II mục 7: 13–14, capitals, bold; the name 13–14, bold. [A]
    authority: { size: 14, bold: true, capitals: true },
    post: { size: 14, bold: true, capitals: true },
    name: { size: 14, bold: true },
    // Phần II mục 7. [A]
    words: { collective: 'TM.', inPlaceOf: 'KT.', byOrder: 'TL.' },
    // Phần II mục 8: a seal is 36 mm wide and covers a third of the signature. [C]
    room: 78,
  },
  recipients: {
    // Phần II mục 9: the word 12, bold, italic; the list 11, upright. [A]
    word: { text: 'Nơi nhận:', style: { size: 12, bold: true, italic: true } },
    style: { size: 11 },
    // Phần II mục 9: last the files, "Lưu: VT, " and the unit that wrote it. [A]
    archive: 'Lưu: VT',
  },
  annex: {
    // Phần III mục 1: name 14, bold; title 13–14, capitals, bold; "Kèm theo" 13–14, italic. [B]
    name: { size: 14, bold: true },
    title: { size: 14, bold: true, capitals: true },
    reference: { size: 14, italic: true },
    // As people draw it. [C]
    line: { share: 0.3 },
  },
  // The rule says nothing of tables; small enough for eight columns. [C]
  table: { head: { size: 12, bold: true }, cell: { size: 12 }, group: { size: 12, bold: true } },
};

const party: FormRules = {
  paper: PAPER,
  // 05-HD/VPTW: 20, 20, 30, 15. [B]
  margins: { top: 20, bottom: 20, left: 30, right: 15, pageNumber: 10 },
  font: FONT,
  // 36-HD/VPTW: centred in the upper margin, none on the first page. [B]
  pageNumber: { size: 14 },
  letterhead: {
    columns: [82, 83],
    // 36-HD/VPTW, Mẫu 1: 15, bold, under it a line as long as the text; 399-QĐ/TW keeps the line. [B]
    above: [
      { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', style: { size: 15, bold: true, capitals: true }, line: { share: 1 } },
    ],
    // 36-HD/VPTW: 14, capitals, upright. [B]
    parent: { size: 14, capitals: true },
    // 36-HD/VPTW: 14, capitals, bold; an asterisk, no line. [B]
    body: { style: { size: 14, bold: true, capitals: true } },
    mark: { text: '*', style: { size: 14 } },
    // 36-HD/VPTW: 14, upright, "Số" without a colon, a hyphen, type, stroke, body. [B]
    number: { style: { size: 14 }, word: 'Số', between: '-' },
    // 36-HD/VPTW: 14, italic. [B]
    placeAndDate: { size: 14, italic: true },
  },
  // 36-HD/VPTW: 15–16, capitals, bold. [B]
  type: { size: 16, bold: true, capitals: true },
  // 36-HD/VPTW: 14–15, bold; the line under it as people draw it. [B]
  subject: { style: { size: 14, bold: true }, line: { share: 0.3 } },
  // 36-HD/VPTW: công văn, 12, italic; no "V/v". [B]
  letterSubject: { style: { size: 12, italic: true }, word: '' },
  addressees: { style: { size: 14 }, word: 'Kính gửi' },
  // 05-HD/VPTW: upright. [B]
  basis: { size: 14 },
  // 05-HD/VPTW: 14, first line 10 mm, lines of exactly 18–19 pt, 6 pt between paragraphs. [B]
  text: { style: { size: 14 }, indent: 10, before: 6, line: { exactly: 18 } },
  headings: {
    // 05-HD/VPTW: "I- ", "1- ". [B]
    1: { style: { size: 14, bold: true }, between: '- ' },
    2: { style: { size: 14, bold: true }, between: '- ' },
    3: { style: { size: 14, bold: true, italic: true }, between: ') ' },
  },
  // 05-HD/VPTW says "."; most papers say "./.". [B]
  ending: './.',
  signature: {
    // 36-HD/VPTW: on whose behalf bold, the post upright, both capitals; the name bold. [C]
    authority: { size: 14, bold: true, capitals: true },
    post: { size: 14, capitals: true },
    name: { size: 14, bold: true },
    // 05-HD/VPTW. [B]
    words: { collective: 'T/M', inPlaceOf: 'K/T', byOrder: 'T/L' },
    room: 78,
  },
  recipients: {
    // 05-HD/VPTW: the word underlined; the list 12. [B]
    word: { text: 'Nơi nhận:', style: { size: 14, underline: true } },
    style: { size: 12 },
    // 05-HD/VPTW. [B]
    archive: 'Lưu Văn phòng Đảng ủy',
  },
  // As for bodies of the state. [C]
  annex: state.annex,
  table: state.table,
};

export const FORM_RULES: Record<Form, FormRules> = { state, party };
