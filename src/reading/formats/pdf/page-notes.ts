/** What a PDF holds that was rightly left out or read unsurely, said about the file as a whole. */
export interface PageRemarks {
  /** From 1. */
  number: number;
  recognised: boolean;
  /** Letters struck through; letters that are not to be seen. */
  struck: number;
  concealed: number;
  layersOff: boolean;
}

/** Fewer letters than this are spaces and dots of the layout. */
const WORTH_SAYING = 3;

/** Sentences for the person, in Vietnamese. */
export function notesOn(pages: readonly PageRemarks[]): string[] {
  const where = (test: (page: PageRemarks) => boolean): string | undefined => {
    const found = pages.filter(test).map(({ number }) => number);
    if (found.length === 0) return undefined;
    return found.length === pages.length ? 'Tài liệu' : `Trang ${found.join(', ')}`;
  };
  const scanned = where(({ recognised }) => recognised);
  const struck = where((page) => page.struck > 0);
  const concealed = where((page) => page.concealed >= WORTH_SAYING);
  const layers = where(({ layersOff }) => layersOff);
  return [
    scanned &&
      `${scanned} là ảnh quét, chữ do máy nhận dạng: vui lòng đối chiếu kỹ với bản gốc trước khi xác nhận.`,
    struck && `${struck} có chữ bị gạch ngang: coi như đã bỏ, không đọc.`,
    concealed && `${concealed} có chữ bị che hoặc không nhìn thấy: chỉ đọc phần nhìn thấy.`,
    layers && `${layers} có lớp nội dung đang tắt: lớp ấy không hiện trên trang nên không đọc.`,
  ].filter((note) => note !== undefined);
}
