/** Figures with the decimal comma and dots between thousands. */

const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** 1234.5 → "1.234,5". */
export const numberText = (value: number): string => plain.format(value);

/** Shown figures have two decimals at most. */
export const shownNumber = (value: number): string => numberText(Math.round(value * 100) / 100);

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** Size of a file: 1536 → "1,5 KB". */
export function sizeText(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1024 && step < UNITS.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${numberText(Math.round(size * 10) / 10)} ${UNITS[step]}`;
}
